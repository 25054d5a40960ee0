package org.soundings.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.credential.KeyManifest;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Policy;
import org.soundings.disclosure.records.Extract;
import org.soundings.disclosure.records.Generalisation;
import org.soundings.form.Promise;
import org.soundings.hash.Sha256;
import org.soundings.pipeline.Analysis;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;
import org.soundings.store.answer.Drafts;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.Wave;
import org.soundings.tally.Derived;

/**
 * What a study's settings come to.
 *
 * @param wave the round that people are asked in; its policy and participation hold, whatever the
 *     file says by now (A8)
 * @param cube all that will be published of it (D5)
 * @param keys the wave's public keys; null until all are made
 * @param trustee whether people hold the key of the answers
 */
record Promised(
    Declaration study, Wave wave, Cube cube, @Nullable KeyManifest keys, boolean trustee) {
  static Promised of(Declaration study, Wave wave, @Nullable KeyManifest keys, boolean trustee) {
    Policy policy = Policy.of(wave.policy());
    Codebook codebook = Derived.codebook(study.reported());
    Cube cube = Analysis.cube(study.plan().under(policy), codebook);
    return new Promised(study, wave, cube, keys, trustee);
  }

  Promise promise() {
    return new Promise(
        wave.about().title(),
        wave.about().asker(),
        wave.about().contact(),
        wave.about().kept(),
        wave.policy(),
        smallest(),
        cube.groups().stream().map(this::wording).distinct().toList(),
        study.questionnaire().items().flatMap(Promised::texts).findAny().isPresent(),
        study.plan().openText() == null ? null : study.plan().openText().analyst(),
        study.questionnaire().items().filter(item -> item.ask().required()).count(),
        invited(),
        records(),
        Drafts.DAYS,
        study.waves().size(),
        new Promise.Published(cube.tables().size(), mark()),
        wave.about().help(),
        trustee,
        shownKeys());
  }

  /**
   * The hash of what will be published, the wave's own where it has one, else today's; once the
   * keys are made, of it and the hash of their list (A9), each in hexadecimal on a line of its own.
   */
  private String mark() {
    String published = wave.cube().isEmpty() ? cube.sha256() : wave.cube();
    return keys == null ? published : Sha256.hex(published + "\n" + keys.sha256() + "\n");
  }

  private Promise.@Nullable Keys shownKeys() {
    return keys == null || !wave.participation().invited()
        ? null
        : new Promise.Keys(keys.digits(), "/s/" + study.id() + "/keys.json");
  }

  /** The k of each kind of question that is asked; every question has at least the policy's. */
  private Map<Sensitivity, Integer> smallest() {
    Policy policy = cube.policy();
    Map<Sensitivity, Integer> smallest = new EnumMap<>(Sensitivity.class);
    smallest.put(Sensitivity.ORDINARY, policy.minimum(Sensitivity.ORDINARY));
    for (Sensitivity kind : cube.codebook().sensitivities().values()) {
      if (policy.minimum(kind) > policy.minimum(Sensitivity.ORDINARY)) {
        smallest.put(kind, policy.minimum(kind));
      }
    }
    return smallest;
  }

  private static Stream<Variable> texts(Item item) {
    return item.variables().stream().filter(Variable.Text.class::isInstance);
  }

  private Promise.@Nullable Invited invited() {
    Participation participation = wave.participation();
    Participation.Strata strata = participation.strata();
    if (!participation.invited()) {
      return null;
    }
    return new Promise.Invited(
        strata == null ? null : wording(strata.item()),
        strata == null ? 0 : strata.atLeast(),
        participation.addressesKept(),
        study.fieldwork().roster() != null);
  }

  private List<Wording> records() {
    Extract extract = study.plan().microdata();
    return extract == null || cube.policy().guardsSilence()
        ? List.of()
        : extract.identify().stream().map(Generalisation::wording).toList();
  }

  Wording wording(String variable) {
    return cube.codebook()
        .variable(variable)
        .map(Variable::wording)
        .orElseGet(() -> Wording.of(study.plan().language(), variable));
  }

  /** What is asked of a kind, by name. */
  List<String> asked(Sensitivity kind) {
    List<String> names = new ArrayList<>();
    for (Item item : (Iterable<Item>) study.questionnaire().items()::iterator) {
      List<Variable> variables = item.variables();
      if (!variables.isEmpty()
          && cube.codebook().sensitivity(variables.getFirst().name()) == kind) {
        names.add(item.id());
      }
    }
    return names;
  }
}
