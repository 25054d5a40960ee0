package org.soundings.form;

import org.soundings.form.item.FieldProblem;

/**
 * Something that a respondent was told on a page, as it is counted: once for each respondent; of
 * nobody and of no time.
 *
 * @param item the item's id; empty where it is about consent
 */
public record MetProblem(String study, String wave, String item, FieldProblem.Kind kind) {}
