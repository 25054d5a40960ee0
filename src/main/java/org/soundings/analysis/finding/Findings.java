package org.soundings.analysis.finding;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Origin;
import org.soundings.analysis.Protocol;
import org.soundings.disclosure.Policy;

/**
 * Everything a report says, in its order.
 *
 * @param responses how many were counted, or at least were
 * @param exact whether {@code responses} is their number
 * @param unweighted how many more were left out for want of a weight
 * @param weight the weight used, or null
 * @param design how the sample was drawn, as standard errors take it into account, in a sentence;
 *     empty where they do not
 * @param protocol how the survey was done, as the plan says it
 */
public record Findings(
    String study,
    String title,
    @Nullable String subtitle,
    String language,
    Policy policy,
    double level,
    @Nullable String weight,
    long responses,
    boolean exact,
    long unweighted,
    String design,
    Protocol protocol,
    List<Section> sections) {
  /** A heading with what stands under it. */
  public record Section(String title, List<Paragraph> prose, List<Finding> findings) {
    public Section {
      prose = List.copyOf(prose);
      findings = List.copyOf(findings);
    }
  }

  public Findings {
    sections = List.copyOf(sections);
  }

  /** The same with its titles, where an analysis gave them, in the language of the report. */
  public Findings entitled(UnaryOperator<String> said) {
    List<Section> entitled =
        sections.stream()
            .map(each -> new Section(said.apply(each.title()), each.prose(), each.findings()))
            .toList();
    return worded(title, subtitle == null ? null : said.apply(subtitle), entitled);
  }

  /**
   * The same with its origin in title and subtitle, where readers have to be told.
   *
   * @param said puts what an origin is called into the language of the report
   */
  public Findings marked(Origin origin, UnaryOperator<String> said) {
    if (!origin.isMarked()) {
      return this;
    }
    String notice = said.apply(origin.notice());
    String told = subtitle == null ? notice : sentence(subtitle) + " " + notice;
    return worded(origin.in(title, said), told, sections);
  }

  private static String sentence(String words) {
    return words.isEmpty() || ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0
        ? words
        : words + ".";
  }

  private Findings worded(
      String anotherTitle, @Nullable String anotherSubtitle, List<Section> others) {
    return new Findings(
        study,
        anotherTitle,
        anotherSubtitle,
        language,
        policy,
        level,
        weight,
        responses,
        exact,
        unweighted,
        design,
        protocol,
        others);
  }

  /** Every finding, in the order of the report. */
  public List<Finding> all() {
    return sections.stream().flatMap(section -> section.findings().stream()).toList();
  }
}
