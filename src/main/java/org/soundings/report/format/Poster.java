package org.soundings.report.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.report.figure.Figure;
import org.soundings.report.wording.Highlight;
import org.soundings.report.wording.Language;

/**
 * A report on one sheet.
 *
 * @param tag BCP 47 tag of the study's words
 * @param language what the report's own words and numbers are in
 * @param responses how many were counted, in words
 * @param columns the figures that the highlights speak of, in two columns
 * @param method how the survey and its numbers were made
 * @param sources what it was made from, a line each
 */
public record Poster(
    String tag,
    Language language,
    String title,
    @Nullable String subtitle,
    String style,
    String responses,
    List<Highlight> highlights,
    List<List<Figure>> columns,
    String method,
    List<String> sources) {
  public Poster {
    highlights = List.copyOf(highlights);
    columns = columns.stream().map(List::copyOf).toList();
    sources = List.copyOf(sources);
  }
}
