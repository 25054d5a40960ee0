package org.soundings.analysis.plan;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Origin;
import org.soundings.analysis.Protocol;
import org.soundings.analysis.prose.Prose;
import org.soundings.analysis.request.Request;
import org.soundings.analysis.sample.SampleChoices;
import org.soundings.analysis.sample.Weighting;
import org.soundings.disclosure.Policy;
import org.soundings.disclosure.records.Extract;
import org.soundings.statistics.design.DesignProportion;
import org.soundings.statistics.design.LonelyPsu;

/**
 * Which findings a study reports, in which order, with its prose.
 *
 * @param id its name
 * @param sha256 hash of its content, or null where a questionnaire stands in for a plan
 * @param language of the report
 * @param level of confidence of every interval
 * @param weighted whether the questionnaire's weight is used
 * @param lonely what a stratum of a single sampling unit does
 * @param weighting how weights are made, or null where they are as they are
 * @param interval of design-based proportions
 * @param protocol what it says of how the survey was done
 * @param microdata what of each record may leave, or null where no record does
 * @param openText what may be read of what people wrote, or null where nothing may
 */
public record Plan(
    String id,
    @Nullable String sha256,
    String title,
    @Nullable String subtitle,
    String language,
    Policy policy,
    double level,
    boolean weighted,
    LonelyPsu lonely,
    DesignProportion.Method interval,
    @Nullable Weighting weighting,
    Protocol protocol,
    @Nullable Extract microdata,
    @Nullable OpenText openText,
    List<Section> sections) {
  public static final double LEVEL = 0.95;

  /**
   * A heading with what stands under it.
   *
   * @param prose paragraphs, before the findings
   */
  public record Section(String title, List<Prose> prose, List<Request> requests) {
    public Section {
      prose = List.copyOf(prose);
      requests = List.copyOf(requests);
    }
  }

  /** With the usual choices for a design. */
  public Plan(
      String id,
      @Nullable String sha256,
      String title,
      @Nullable String subtitle,
      String language,
      Policy policy,
      double level,
      boolean weighted,
      List<Section> sections) {
    this(
        id,
        sha256,
        title,
        subtitle,
        language,
        policy,
        level,
        weighted,
        LonelyPsu.FAIL,
        DesignProportion.Method.LOGIT,
        null,
        Protocol.NONE,
        null,
        null,
        sections);
  }

  public Plan {
    sections = List.copyOf(sections);
  }

  /** The same under another policy. */
  public Plan under(Policy other) {
    return new Plan(
        id, sha256, title, subtitle, language, other, level, weighted, lonely, interval, weighting,
        protocol, microdata, openText, sections);
  }

  /** What it says of the sample. */
  public SampleChoices sample() {
    return new SampleChoices(id, weighted, lonely, interval, policy);
  }

  /** Whether a finding, or a record that may leave, needs a variable. */
  public boolean asks(String variable) {
    return microdata != null && microdata.variables().contains(variable)
        || requests().stream()
            .flatMap(
                request -> Stream.concat(request.tables().stream(), request.patterns().stream()))
            .anyMatch(table -> table.contains(variable));
  }

  public List<Request> requests() {
    return sections.stream().flatMap(section -> section.requests().stream()).toList();
  }

  /** The same of answers of another origin. */
  public Plan of(Origin origin) {
    return with(protocol.of(origin));
  }

  /** The same of a survey of which something else is known. */
  public Plan with(Protocol known) {
    return new Plan(
        id, sha256, title, subtitle, language, policy, level, weighted, lonely, interval, weighting,
        known, microdata, openText, sections);
  }
}
