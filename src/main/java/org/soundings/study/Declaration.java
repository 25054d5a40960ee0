package org.soundings.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.plan.Plan;
import org.soundings.analysis.plan.Topline;
import org.soundings.disclosure.Policy;
import org.soundings.invitation.MailKind;
import org.soundings.pipeline.Analysis;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.store.wave.About;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.QuestionnaireVersion;
import org.soundings.tally.Derived;

/**
 * A study as its file says.
 *
 * @param place of its name in its file
 * @param source the questionnaire's file
 * @param version the questionnaire's files
 * @param coded pages that its plan adds: what people made of open answers
 * @param plan of its report
 * @param participation who may take part
 * @param trustee whether the keys of its waves are held by people, never by the server
 * @param mail what its mails say, where it says so
 * @param basis its files as they were read, and whether somebody has to approve them
 * @param fieldwork what happens by itself
 * @param waves as the file lists them; with those of its rule once {@link WavesByRule} has added
 *     them
 */
record Declaration(
    String id,
    Place place,
    Questionnaire questionnaire,
    Path source,
    QuestionnaireVersion version,
    List<Page> coded,
    Plan plan,
    Audience policy,
    Participation participation,
    About about,
    List<String> languages,
    boolean trustee,
    Map<MailKind, MailText> mail,
    OpeningBasis basis,
    Fieldwork fieldwork,
    List<DeclaredWave> waves) {
  /**
   * One round.
   *
   * @param opens first day, or null where somebody opens it
   * @param closes last day, or null where somebody closes it
   * @param data a file that its answers lie in, or null where people are asked
   */
  record DeclaredWave(
      String id,
      Place place,
      @Nullable LocalDate opens,
      @Nullable LocalDate closes,
      @Nullable Path data) {
    /** Whether days alone open both at once. */
    boolean overlaps(DeclaredWave other) {
      return opens != null && other.opens != null && !isBefore(other) && !other.isBefore(this);
    }

    private boolean isBefore(DeclaredWave other) {
      return closes != null && other.opens != null && closes.isBefore(other.opens);
    }
  }

  /** What its report is about: the questionnaire, and what its plan adds. */
  Questionnaire reported() {
    Questionnaire reported = questionnaire;
    for (Page page : coded) {
      reported = reported.and(page);
    }
    return reported;
  }

  /** The file that a wave's answers lie in, if they lie in one. */
  Optional<Path> data(String wave) {
    return waves.stream()
        .filter(w -> w.id().equals(wave))
        .flatMap(w -> Stream.ofNullable(w.data()))
        .findFirst();
  }

  /** Whether no wave was declared before it. */
  boolean isFirst(String wave) {
    return waves.isEmpty() || waves.getFirst().id().equals(wave);
  }

  /** The same study as it was when an earlier version of its questionnaire was answered. */
  Declaration with(QuestionnaireVersion earlier) {
    Questionnaire asked = earlier.questionnaire();
    Policy protection = Policy.of(policy);
    return new Declaration(
        id,
        place,
        asked,
        source,
        earlier,
        coded,
        plan.sha256() == null
            ? Unweighted.plan(Topline.of(asked, protection), protection, plan.title())
            : plan,
        policy,
        participation,
        about,
        languages,
        trustee,
        mail,
        basis,
        fieldwork,
        waves);
  }

  /** The same with other waves. */
  Declaration with(List<DeclaredWave> others) {
    return new Declaration(
        id,
        place,
        questionnaire,
        source,
        version,
        coded,
        plan,
        policy,
        participation,
        about,
        languages,
        trustee,
        mail,
        basis,
        fieldwork,
        others);
  }

  /** Hash of all that will be published (D5); empty where nothing is hidden. */
  String cube() {
    if (Policy.of(policy).isOpen()) {
      return "";
    }
    return Analysis.cube(plan, Derived.codebook(reported())).sha256();
  }

  /**
   * Whether a wave's mark is of what will be published; waves of version 0.1.0 bear an older one.
   */
  boolean bears(String mark) {
    return mark.equals(cube())
        || mark.equals(Analysis.markOf010(plan, Derived.codebook(reported())));
  }

  Declaration {
    coded = List.copyOf(coded);
    languages = List.copyOf(languages);
    mail = Map.copyOf(mail);
    waves = List.copyOf(waves);
  }
}
