package org.soundings.report.format;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.report.figure.Figure;
import org.soundings.report.table.ReportTable;
import org.soundings.report.wording.Language;

/**
 * A whole report as it is read, from its title to its sources; templates and formats lay it out.
 *
 * @param tag BCP 47 tag of the study's words
 * @param language what the report's own words and numbers are in
 * @param style the stylesheet
 * @param facts what to know before reading
 * @param appendices what stands behind the findings
 * @param notes how the numbers were made, a paragraph each
 * @param sources what the report was made from
 * @param at where its other files are: empty beside it, else an address that ends in a slash; null
 *     where there are none
 */
public record ReportPage(
    String tag,
    Language language,
    String title,
    @Nullable String subtitle,
    String style,
    List<Fact> facts,
    List<Part> parts,
    List<Appendix> appendices,
    List<String> notes,
    List<Fact> sources,
    @Nullable String at) {
  private static final int FEW_PARTS = 3;

  public ReportPage {
    facts = List.copyOf(facts);
    parts = List.copyOf(parts);
    appendices = List.copyOf(appendices);
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
  }

  /** Whether the parts are many enough to list them first. */
  public boolean hasContents() {
    return parts.size() > FEW_PARTS;
  }

  /** The same where its other files are elsewhere, or are not there. */
  public ReportPage at(@Nullable String elsewhere) {
    return new ReportPage(
        tag, language, title, subtitle, style, facts, parts, appendices, notes, sources, elsewhere);
  }

  /** The same with other figures. */
  public ReportPage with(UnaryOperator<Figure> of) {
    return new ReportPage(
        tag,
        language,
        title,
        subtitle,
        style,
        facts,
        parts.stream().map(part -> part.with(of)).toList(),
        appendices.stream().map(appendix -> appendix.with(of)).toList(),
        notes,
        sources,
        at);
  }

  /** Every figure, in the order of the page. */
  public List<Figure> figures() {
    return Stream.concat(
            parts.stream().map(Part::figures), appendices.stream().map(Appendix::figures))
        .flatMap(List::stream)
        .toList();
  }

  /** Something named, in one or more lines. */
  public record Fact(String name, List<String> lines) {
    public Fact {
      lines = List.copyOf(lines);
    }
  }

  /** A heading with what stands under it. */
  public record Part(String anchor, String title, List<String> paragraphs, List<Figure> figures) {
    public Part {
      paragraphs = List.copyOf(paragraphs);
      figures = List.copyOf(figures);
    }

    private Part with(UnaryOperator<Figure> of) {
      return new Part(anchor, title, paragraphs, figures.stream().map(of).toList());
    }
  }

  /** A part after the findings, of words, facts and tables. */
  public record Appendix(
      String anchor,
      String title,
      List<String> paragraphs,
      List<Fact> facts,
      List<Figure> figures,
      List<ReportTable> tables) {
    public Appendix(
        String anchor,
        String title,
        List<String> paragraphs,
        List<Fact> facts,
        List<ReportTable> tables) {
      this(anchor, title, paragraphs, facts, List.of(), tables);
    }

    public Appendix {
      paragraphs = List.copyOf(paragraphs);
      facts = List.copyOf(facts);
      figures = List.copyOf(figures);
      tables = List.copyOf(tables);
    }

    private Appendix with(UnaryOperator<Figure> of) {
      List<Figure> changed = figures.stream().map(of).toList();
      return new Appendix(anchor, title, paragraphs, facts, changed, tables);
    }
  }
}
