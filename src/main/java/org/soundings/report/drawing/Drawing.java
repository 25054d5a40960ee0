package org.soundings.report.drawing;

import java.util.List;

/**
 * A figure as marks.
 *
 * @param id unique on the page
 * @param title what it shows
 * @param description the same in words, with its numbers
 * @param height in pixels
 */
public record Drawing(String id, String title, String description, int height, List<Mark> marks) {
  public Drawing {
    marks = List.copyOf(marks);
  }
}
