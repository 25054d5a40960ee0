package org.soundings.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Origin;
import org.soundings.questionnaire.Instrument;

/**
 * What a report was made from.
 *
 * @param version of Soundings
 * @param planSha256 null where a questionnaire stood in for a plan
 * @param dataFile the name of the data file, without its folders
 * @param rowsRead lines of data in the file
 * @param rowsNotUsed why some were left out, to how many
 * @param cellsNotUnderstood why some answers could not be read, to how many
 * @param instruments those that the questionnaire includes, to be credited
 * @param origin where the answers come from
 */
public record Provenance(
    String version,
    @Nullable String planSha256,
    String questionnaire,
    String questionnaireVersion,
    String questionnaireSha256,
    String dataFile,
    String dataSha256,
    long rowsRead,
    Map<String, Long> rowsNotUsed,
    Map<String, Long> cellsNotUnderstood,
    List<Instrument> instruments,
    Origin origin) {
  public Provenance {
    instruments = List.copyOf(instruments);
    rowsNotUsed = Collections.unmodifiableMap(new LinkedHashMap<>(rowsNotUsed));
    cellsNotUnderstood = Collections.unmodifiableMap(new LinkedHashMap<>(cellsNotUnderstood));
  }

  /** The same of answers of another origin. */
  public Provenance of(Origin other) {
    return new Provenance(
        version,
        planSha256,
        questionnaire,
        questionnaireVersion,
        questionnaireSha256,
        dataFile,
        dataSha256,
        rowsRead,
        rowsNotUsed,
        cellsNotUnderstood,
        instruments,
        other);
  }

  /** Of two data files together, by the later one's plan and questionnaire. */
  public static Provenance both(Provenance before, Provenance after) {
    return new Provenance(
        after.version,
        after.planSha256,
        after.questionnaire,
        after.questionnaireVersion,
        after.questionnaireSha256,
        before.dataFile + ", " + after.dataFile,
        before.dataSha256 + ", " + after.dataSha256,
        before.rowsRead + after.rowsRead,
        sum(before.rowsNotUsed, after.rowsNotUsed),
        sum(before.cellsNotUnderstood, after.cellsNotUnderstood),
        after.instruments,
        before.origin.or(after.origin));
  }

  private static Map<String, Long> sum(Map<String, Long> a, Map<String, Long> b) {
    Map<String, Long> sum = new LinkedHashMap<>(a);
    b.forEach((why, times) -> sum.merge(why, times, Long::sum));
    return sum;
  }
}
