package org.soundings.store.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.soundings.store.Duplicate;
import org.soundings.store.Work;

/** Every questionnaire that was ever open to answer, by the hash of its content. */
@ApplicationScoped
public class QuestionnaireVersions {
  private final Work work;

  @Inject
  public QuestionnaireVersions(Work work) {
    this.work = work;
  }

  /** Nothing where no questionnaire of that hash was ever open. */
  public Optional<QuestionnaireVersion> find(String sha256) {
    return work.read(
        rows ->
            Optional.ofNullable(rows.find(QuestionnaireVersionRow.class, sha256))
                .map(QuestionnaireVersionRow::version));
  }

  /** Keeps a version; one that is there already stays as it is. */
  public void keep(QuestionnaireVersion version) {
    if (find(version.sha256()).isPresent()) {
      return;
    }
    try {
      work.write(
          rows -> {
            rows.persist(QuestionnaireVersionRow.of(version));
            return version;
          });
    } catch (Duplicate another) {
      // the same hash is the same content
    }
  }
}
