package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.soundings.form.Length;
import org.soundings.questionnaire.Help;

/** Tells what people see of studies. */
@ApplicationScoped
public class Overviews {
  private final Studies studies;

  @Inject
  Overviews(Studies studies) {
    this.studies = studies;
  }

  /** Empty where no file declares a study of that name, or only one with errors does. */
  public Optional<Overview> find(String study) {
    return studies.find(study).map(Overviews::of);
  }

  private static Overview of(Declaration study) {
    Length length = Length.of(study.questionnaire(), study.languages().getFirst());
    Help help = study.about().help();
    return new Overview(
        study.id(),
        study.about().title(),
        study.about().asker(),
        help == null ? null : help.text(),
        study.languages(),
        length.shortest(),
        length.longest(),
        study.policy(),
        study.about().smallestGroup());
  }
}
