package org.soundings.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A questionnaire's files, exactly as they were when somebody answered them. Never changed and
 * never deleted.
 *
 * @param sha256 the content hash that the reader of questionnaires computes
 * @param files path relative to the questionnaire's folder, to text; the questionnaire itself first
 */
public record QuestionnaireVersion(String sha256, Map<String, String> files) {
  public QuestionnaireVersion {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }
}
