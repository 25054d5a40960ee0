package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.soundings.form.Form;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.QuestionnaireVersions;
import org.soundings.store.wave.Wave;

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

  /** The form of a version as a wave asks it, or nothing where there is no such version. */
  Optional<Form> of(Wave wave, String sha256) {
    Participation.Strata strata = wave.participation().strata();
    Set<String> given = strata == null ? Set.of() : Set.of(strata.item());
    String name = sha256 + given;
    Form form = kept.get(name);
    if (form != null) {
      return Optional.of(form);
    }
    Optional<Form> read = versions.find(sha256).map(v -> new Form(v.questionnaire(), given));
    read.ifPresent(
        fresh -> {
          if (kept.size() >= MOST_KEPT) {
            kept.clear();
          }
          kept.put(name, fresh);
        });
    return read;
  }
}
