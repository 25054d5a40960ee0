package org.soundings.store.wave;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import org.soundings.store.JsonText;

@Entity
@Table(name = "questionnaire_version")
class QuestionnaireVersionRow {
  @Id private String sha256;

  @Column(updatable = false)
  private String files;

  @Column(updatable = false)
  private String modules;

  protected QuestionnaireVersionRow() {}

  static QuestionnaireVersionRow of(QuestionnaireVersion version) {
    QuestionnaireVersionRow row = new QuestionnaireVersionRow();
    row.sha256 = version.sha256();
    row.files = TextsJson.json(version.files()).toString();
    row.modules = String.join(",", version.modules());
    return row;
  }

  QuestionnaireVersion version() {
    return new QuestionnaireVersion(
        sha256,
        TextsJson.texts(JsonText.object(files)),
        modules.isEmpty() ? Set.of() : Set.of(modules.split(",")));
  }
}
