package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.store.wave.WaveId;

/** What would open, to whoever approves it. */
@ApplicationScoped
public class Openings {
  private final Studies studies;
  private final CoSigning signing;

  @Inject
  Openings(Studies studies, CoSigning signing) {
    this.studies = studies;
    this.signing = signing;
  }

  /** As {@link CoSigning#isNeeded(String)}. */
  public boolean isNeeded(String study) {
    return signing.isNeeded(study);
  }

  /**
   * As the study's files are now.
   *
   * @throws Refused where they are not there, or have errors
   */
  public OpeningPreview preview(String study, String wave) {
    Place place = Place.of(new WaveId(study, wave).toString());
    Declaration declared =
        studies
            .find(study)
            .filter(d -> d.waves().stream().anyMatch(each -> each.id().equals(wave)))
            .orElseThrow(() -> new Refused(StudyProblem.NOT_DECLARED.at(place)));
    return OpeningPreview.of(declared, wave, signing.opening(declared, wave));
  }
}
