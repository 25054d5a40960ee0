package org.soundings.desk.page;

/** A piece of a page, below its heading. */
public sealed interface DeskBlock permits DeskForm, DeskTable, DeskText {}
