package org.soundings.desk.page;

/** A piece of a page, below its heading. */
public sealed interface DeskBlock
    permits DeskFacts, DeskForm, DeskLinks, DeskPlain, DeskSums, DeskTable, DeskText {}
