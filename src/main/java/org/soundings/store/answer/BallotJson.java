package org.soundings.store.answer;

import static org.soundings.store.JsonText.JSON;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.soundings.response.Response;
import org.soundings.store.JsonText;

/** What a ballot says, as bytes that are all of one length: JSON and then spaces. */
final class BallotJson {
  private static final String QUESTIONNAIRE = "questionnaire";
  private static final String ANSWERS = "answers";

  private BallotJson() {}

  /** Without the spaces. */
  static byte[] write(StoredResponse answers) {
    return JSON.createObjectBuilder()
        .add(QUESTIONNAIRE, answers.questionnaire())
        .add(ANSWERS, ValuesJson.write(answers.response().values()))
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws IllegalArgumentException where it is longer
   */
  static byte[] write(StoredResponse answers, int length) {
    byte[] text = write(answers);
    if (text.length > length) {
      throw new IllegalArgumentException("answers of %d bytes".formatted(text.length));
    }
    return JsonText.filledUp(text, length);
  }

  static StoredResponse read(byte[] bytes) {
    JsonObject json = JsonText.object(new String(bytes, StandardCharsets.UTF_8));
    return new StoredResponse(
        json.getString(QUESTIONNAIRE), new Response(ValuesJson.read(json.getJsonObject(ANSWERS))));
  }
}
