package org.soundings.form;

import org.soundings.form.item.Said;

/** One line of the list at the top of a page, and the element it leads to. */
public record Complaint(String control, Said words) {}
