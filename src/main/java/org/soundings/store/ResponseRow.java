package org.soundings.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.UUID;
import org.soundings.response.Response;

@Entity
@Table(name = "response")
class ResponseRow {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Id private UUID id;

  @Column(updatable = false)
  private String study;

  @Column(updatable = false)
  private String wave;

  @Column(updatable = false)
  private String questionnaire;

  @Column(name = "answered_on", updatable = false)
  private LocalDate answeredOn;

  @Column(updatable = false)
  private String answers;

  protected ResponseRow() {}

  static ResponseRow of(Submission submission, LocalDate today) {
    ResponseRow row = new ResponseRow();
    row.id = new UUID(RANDOM.nextLong(), RANDOM.nextLong());
    row.study = submission.wave().study();
    row.wave = submission.wave().wave();
    row.questionnaire = submission.questionnaire();
    row.answeredOn = today;
    row.answers = ValuesJson.write(submission.response().values()).toString();
    return row;
  }

  UUID id() {
    return id;
  }

  StoredResponse response() {
    return new StoredResponse(
        questionnaire, new Response(ValuesJson.read(JsonText.object(answers))));
  }
}
