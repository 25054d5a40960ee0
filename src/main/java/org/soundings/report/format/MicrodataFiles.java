package org.soundings.report.format;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.records.Microdata;
import org.soundings.questionnaire.Category;
import org.soundings.report.Provenance;
import org.soundings.report.table.SafeCell;
import org.soundings.report.wording.Language;

/**
 * Records as files that can be published: {@code microdata.csv} (coded, RFC 4180, UTF-8), {@code
 * codebook.csv}, {@code risk.json} and {@code risk.md}.
 */
public final class MicrodataFiles {
  private static final List<String> CODEBOOK =
      List.of(
          "records.codebook.variable",
          "records.codebook.identifying",
          "records.codebook.question",
          "records.codebook.code",
          "records.codebook.label");

  /** Labels that no questionnaire wrote, to their phrases. */
  private static final Map<String, String> OWN =
      Map.of(
          "Any", "records.codebook.any",
          "Chosen", "records.codebook.chosen",
          "Not chosen", "records.codebook.not-chosen");

  private MicrodataFiles() {}

  /**
   * Writes every file, or none.
   *
   * @param language of the codebook and of {@code risk.md}
   * @return their names
   * @throws org.soundings.questionnaire.Refused where they cannot be written
   */
  public static List<String> write(
      Path folder, Cleared<Microdata> cleared, Provenance provenance, String language) {
    Map<String, byte[]> files = contents(cleared, provenance, language);
    new ReportFolder(folder).write(files);
    return List.copyOf(files.keySet());
  }

  /** The same files, by name. */
  public static Map<String, byte[]> contents(
      Cleared<Microdata> cleared, Provenance provenance, String language) {
    Microdata microdata = cleared.value();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("microdata.csv", csv(records(microdata)));
    files.put("codebook.csv", csv(codebook(microdata, language)));
    files.put("risk.json", bytes(RiskJson.of(microdata.risk(), provenance)));
    files.put("risk.md", bytes(RiskText.of(microdata, provenance, language)));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<List<String>> records(Microdata microdata) {
    List<List<String>> lines = new ArrayList<>();
    int columns = microdata.columns().size();
    lines.add(microdata.columns().stream().map(Microdata.Column::name).toList());
    for (int row = 0; row < microdata.rows().size(); row++) {
      int at = row;
      lines.add(IntStream.range(0, columns).mapToObj(c -> microdata.cell(at, c)).toList());
    }
    return lines;
  }

  private static List<List<String>> codebook(Microdata microdata, String language) {
    List<List<String>> lines = new ArrayList<>();
    Language words = Language.of(language);
    String none = words.say("records.codebook.none");
    String suppressed = words.say("records.codebook.suppressed");
    lines.add(CODEBOOK.stream().map(words::say).toList());
    for (Microdata.Column column : microdata.columns()) {
      String yes = words.say(column.identifying() ? "records.codebook.yes" : "records.codebook.no");
      String question = column.wording().in(language);
      for (Category value : column.values()) {
        String label = value.wording().in(language);
        String own = OWN.get(label);
        lines.add(
            List.of(
                column.name(), yes, question, value.code(), own == null ? label : words.say(own)));
      }
      lines.add(List.of(column.name(), yes, question, "", none));
      if (column.identifying()) {
        String mark = Microdata.SUPPRESSED_MARK;
        lines.add(List.of(column.name(), yes, question, mark, suppressed));
      }
    }
    return lines;
  }

  private static byte[] csv(List<List<String>> lines) {
    StringWriter text = new StringWriter();
    try (ICSVWriter csv = new CSVWriterBuilder(text).withLineEnd("\r\n").build()) {
      for (List<String> line : lines) {
        csv.writeNext(line.stream().map(SafeCell::of).toArray(String[]::new), false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes(text.toString());
  }
}
