package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.store.wave.WaveId;

/**
 * Studies of which nothing is opened and nothing released without a co-signer. A study that has
 * needed one needs one for good: who may write its file could take the line out.
 */
@ApplicationScoped
public class CoSigning {
  private final CoSigners signers;

  @Inject
  CoSigning(CoSigners signers) {
    this.signers = signers;
  }

  /** The studies that need one, or have at any time. */
  Set<String> needed() {
    return signers.needed();
  }

  public boolean isNeeded(String study) {
    return needed().contains(study);
  }

  /** The same of a study as its file says now, which is remembered. */
  boolean isNeeded(Declaration study) {
    boolean before = isNeeded(study.id());
    if (study.basis().coSigned() && !before) {
      signers.need(study.id());
    }
    return before || study.basis().coSigned();
  }

  /** Whether nobody has approved yet that a wave opens with the files as they are. */
  boolean waits(Declaration study, String wave) {
    return isNeeded(study) && !opening(study, wave).isGiven();
  }

  Approval opening(Declaration study, String wave) {
    return new Approval(
        signers.of(study.id(), wave, CoSigners.Step.OPENING), study.basis().sha256());
  }

  /** Of exactly these files; those who could be asked are in {@link #isNeeded(String)}. */
  public Approval release(Preview preview) {
    return new Approval(
        signers.of(preview.study(), preview.wave(), CoSigners.Step.RELEASE), preview.sha256());
  }

  /** How each wave of these studies stands, by its name; empty where none needs a co-signer. */
  Map<String, String> states(Collection<Declaration> studies) {
    Set<String> needed = needed();
    Map<String, String> states = new TreeMap<>();
    studies.stream()
        .filter(study -> needed.contains(study.id()))
        .forEach(
            study ->
                study
                    .waves()
                    .forEach(
                        wave ->
                            states.put(
                                new WaveId(study.id(), wave.id()).toString(),
                                opening(study, wave.id()).state().name())));
    return states;
  }

  void refuseOpening(Declaration study, WaveId id) {
    if (isNeeded(study)) {
      refuse(opening(study, id.wave()).state(), id);
    }
  }

  void refuseRelease(Preview preview, WaveId id) {
    if (isNeeded(preview.study())) {
      refuse(release(preview).state(), id);
    }
  }

  private static void refuse(Approval.State state, WaveId id) {
    Place place = Place.of(id.toString());
    switch (state) {
      case MISSING -> throw new Refused(DecisionProblem.NOT_SIGNED.at(place));
      case CHANGED -> throw new Refused(DecisionProblem.CHANGED_SINCE.at(place));
      case REFUSED -> throw new Refused(DecisionProblem.DISAPPROVED.at(place));
      case APPROVED -> {
        // as it is now
      }
    }
  }
}
