package org.soundings.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Correction;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.LargestResponse;
import org.soundings.store.answer.BallotKey;
import org.soundings.store.answer.BallotKeys;
import org.soundings.store.answer.Responses;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.QuestionnaireVersion;
import org.soundings.store.wave.QuestionnaireVersions;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;

/** What a wave that was begun may not change any more (A8). */
record WaveChanges(QuestionnaireVersions versions, Responses responses, BallotKeys keys) {
  /** A released one changes nothing; adds what may not be changed. */
  boolean areAllowed(
      Wave before,
      Wave wanted,
      Declaration study,
      Declaration.DeclaredWave wave,
      LocalDate today,
      Problems problems) {
    Stage stage = before.stage(today);
    boolean begun = responses.begun(before.id());
    if (stage == Stage.RELEASED || stage == Stage.DRAFT && !begun) {
      return stage == Stage.DRAFT;
    }
    if (begun && !wanted.participation().keeps(before.participation())) {
      problems.add(StudyProblem.OTHER_PARTICIPATION.at(wave.place(), said(before.participation())));
      return false;
    }
    if (minimum(wanted.policy()) < minimum(before.policy())) {
      problems.add(
          StudyProblem.WEAKER_POLICY.at(
              wave.place(), name(before.policy()), name(wanted.policy())));
      return false;
    }
    boolean stricter = minimum(wanted.policy()) > minimum(before.policy());
    if (begun && !stricter && !before.cube().isEmpty() && !study.bears(before.cube())) {
      problems.add(StudyProblem.OTHER_CUBE.at(wave.place(), before.cube(), wanted.cube()));
      return false;
    }
    Optional<Questionnaire> answered =
        versions.find(before.questionnaire()).map(QuestionnaireVersion::questionnaire);
    String asked = answered.map(Questionnaire::id).orElse("");
    Questionnaire questionnaire = study.questionnaire();
    List<String> lost = answered.map(q -> Correction.lost(q, questionnaire)).orElse(List.of());
    if (asked.equals(questionnaire.id()) && begun && !lost.isEmpty()) {
      problems.add(StudyProblem.OTHER_MEANING.at(wave.place(), String.join("; ", lost)));
      return false;
    }
    if (!asked.equals(questionnaire.id())) {
      problems.add(StudyProblem.OTHER_QUESTIONNAIRE.at(wave.place(), asked, questionnaire.id()));
      return false;
    }
    int size = keys.of(before.id()).map(BallotKey::size).orElse(Integer.MAX_VALUE);
    if (BallotKey.HEAD + LargestResponse.bytes(questionnaire) > size) {
      problems.add(StudyProblem.LARGER.at(wave.place()));
      return false;
    }
    return true;
  }

  /** As it would be written in the file. */
  private static String said(Participation participation) {
    if (!participation.invited()) {
      return "participation: open";
    }
    Participation.Strata strata = participation.strata();
    return "participation: invited, addresses-kept: %d".formatted(participation.addressesKept())
        + (strata == null
            ? ""
            : ", strata: {item: %s, at-least: %d}".formatted(strata.item(), strata.atLeast()));
  }

  private static int minimum(Audience policy) {
    return Policy.of(policy).minimum();
  }

  private static String name(Audience policy) {
    return policy.name().toLowerCase(java.util.Locale.ROOT);
  }
}
