package org.soundings.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report on one sheet.
 *
 * @param responses how many were counted, in words
 * @param figures those that the highlights speak of
 * @param method how the survey and its numbers were made
 * @param sources what it was made from, a line each
 */
public record Poster(
    String language,
    String title,
    @Nullable String subtitle,
    String style,
    String responses,
    List<Highlight> highlights,
    List<Figure> figures,
    String method,
    List<String> sources) {
  public Poster {
    highlights = List.copyOf(highlights);
    figures = List.copyOf(figures);
    sources = List.copyOf(sources);
  }
}
