package org.soundings.desk.page;

import org.soundings.form.item.Said;

/** A text as it is in a file, folded away below its name. */
public record DeskPlain(Said name, String text) implements DeskBlock {}
