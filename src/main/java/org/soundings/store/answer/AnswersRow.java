package org.soundings.store.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.soundings.response.Response;
import org.soundings.store.JsonText;
import org.soundings.store.wave.WaveId;

/** What was answered, in the box or out of it. */
@MappedSuperclass
class AnswersRow {
  @Id private UUID id;

  @Column(updatable = false)
  private long place;

  @Column(updatable = false)
  private String study;

  @Column(updatable = false)
  private String wave;

  @Column(updatable = false)
  private String questionnaire;

  @Column(updatable = false)
  private String answers;

  protected AnswersRow() {}

  AnswersRow(Submission submission, UUID id) {
    this.id = id;
    this.place = Place.random();
    this.study = submission.wave().study();
    this.wave = submission.wave().wave();
    this.questionnaire = submission.questionnaire();
    this.answers = ValuesJson.write(submission.response().values()).toString();
  }

  long place() {
    return place;
  }

  WaveId wave() {
    return new WaveId(study, wave);
  }

  StoredResponse response() {
    return new StoredResponse(
        questionnaire, new Response(ValuesJson.read(JsonText.object(answers))));
  }
}
