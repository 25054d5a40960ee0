package org.soundings.report.drawing;

/** Something that can be drawn. */
public interface Chart {
  /**
   * @param id unique on the page
   */
  Drawing draw(String id, DrawingLayout layout);
}
