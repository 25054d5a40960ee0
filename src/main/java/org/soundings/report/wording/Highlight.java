package org.soundings.report.wording;

/**
 * One thing to take away.
 *
 * @param finding id of the finding whose number it is
 * @param number as it is printed
 * @param words the sentence that it stands in
 * @param told its interval and n
 */
public record Highlight(String finding, String number, String words, String told) {}
