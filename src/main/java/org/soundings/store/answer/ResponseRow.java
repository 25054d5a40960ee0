package org.soundings.store.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.soundings.response.Response;
import org.soundings.store.JsonText;

/** What was answered, of a wave that is closed. */
@Entity
@Table(name = "response")
class ResponseRow {
  @Id private UUID id;

  @Column(updatable = false)
  private String study;

  @Column(updatable = false)
  private String wave;

  @Column(updatable = false)
  private String questionnaire;

  @Column(updatable = false)
  private String answers;

  protected ResponseRow() {}

  UUID id() {
    return id;
  }

  StoredResponse response() {
    return new StoredResponse(
        questionnaire, new Response(ValuesJson.read(JsonText.object(answers))));
  }
}
