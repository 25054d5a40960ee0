package org.soundings.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.DataReading;
import org.soundings.exchange.Strictness;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.Batch;
import org.soundings.response.Response;
import org.soundings.response.ResponseBatch;

/**
 * Answers as they were read, and where from.
 *
 * @param questionnaire by which they were read
 * @param name of the source, as a report names it
 * @param sha256 of its content
 * @param rows how many responses it holds
 * @param rowsNotUsed why some were left out, to how many
 * @param cellsNotUnderstood why some answers could not be read, to how many
 * @param problems the first of them, each with its place
 * @param simulated whether it says that any of the answers was simulated
 */
public record AnswerSource(
    Questionnaire questionnaire,
    List<Batch> batches,
    String name,
    String sha256,
    long rows,
    Map<String, Long> rowsNotUsed,
    Map<String, Long> cellsNotUnderstood,
    List<Problem> problems,
    boolean simulated) {
  private static final String UNKNOWN = "not in this version of the questionnaire";

  /**
   * Those of a file. One that {@code simulate} has made has a column a variable, whatever the
   * questionnaire says of other files.
   *
   * @param progress told how many bytes have been read
   * @throws org.soundings.questionnaire.Refused where {@code strictness} is strict and a row or a
   *     cell is not understood
   */
  public static AnswerSource of(
      Questionnaire questionnaire, Path data, Strictness strictness, LongConsumer progress) {
    List<Batch> batches = Collections.synchronizedList(new ArrayList<>());
    CsvFile file = CsvFile.open(data);
    boolean ours = file.isSimulated();
    Questionnaire read = ours ? questionnaire.in(Layout.PLAIN) : questionnaire;
    DataReading reading = file.read(read, strictness, batches::add, progress);
    return new AnswerSource(
        questionnaire,
        batches,
        String.valueOf(data.getFileName()),
        reading.sha256(),
        reading.rows(),
        reading.faultyRows(),
        reading.faultyCells(),
        reading.problems(),
        ours);
  }

  /**
   * Those that were given here.
   *
   * @param responses hands over each of them, in the order of random keys
   */
  public static AnswerSource of(
      Questionnaire questionnaire, String name, Consumer<Consumer<Response>> responses) {
    MessageDigest digest = Sha256.digest();
    List<Response> all = new ArrayList<>();
    responses.accept(
        response -> {
          all.add(response);
          Map<String, String> values = new TreeMap<>();
          response.values().forEach((variable, value) -> values.put(variable, value.toString()));
          digest.update(values.toString().getBytes(StandardCharsets.UTF_8));
        });
    ResponseBatch.Made made = ResponseBatch.of(questionnaire.codebook(), all);
    return new AnswerSource(
        questionnaire,
        List.of(made.batch()),
        name,
        HexFormat.of().formatHex(digest.digest()),
        all.size(),
        Map.of(),
        made.notUnderstood() == 0 ? Map.of() : Map.of(UNKNOWN, made.notUnderstood()),
        List.of(),
        false);
  }
}
