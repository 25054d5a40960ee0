package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.soundings.form.Form;
import org.soundings.store.QuestionnaireVersions;

/** The form of every version that somebody is answering. */
@ApplicationScoped
class Forms {
  private static final int MOST_KEPT = 50;

  private final QuestionnaireVersions versions;
  private final Map<String, Form> kept = new ConcurrentHashMap<>();

  @Inject
  Forms(QuestionnaireVersions versions) {
    this.versions = versions;
  }

  /** The form of a version, or nothing where there is no such version. */
  Optional<Form> of(String sha256) {
    Form form = kept.get(sha256);
    if (form != null) {
      return Optional.of(form);
    }
    Optional<Form> read = versions.find(sha256).map(v -> new Form(v.questionnaire()));
    read.ifPresent(
        fresh -> {
          if (kept.size() >= MOST_KEPT) {
            kept.clear();
          }
          kept.put(sha256, fresh);
        });
    return read;
  }
}
