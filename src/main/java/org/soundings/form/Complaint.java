package org.soundings.form;

import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Said;

/**
 * One line of the list at the top of a page.
 *
 * @param control the element it leads to
 * @param about the question, where the page has several, else null
 * @param words the same as beside the element
 */
public record Complaint(String control, @Nullable Said about, Said words) {}
