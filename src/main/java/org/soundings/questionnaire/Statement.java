package org.soundings.questionnaire;

/** One of several that an item asks about: a line of a grid, a part of a total. */
public record Statement(String id, Wording wording) {}
