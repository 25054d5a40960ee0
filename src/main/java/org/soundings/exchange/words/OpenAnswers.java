package org.soundings.exchange.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.exchange.CsvLines;
import org.soundings.exchange.Defused;
import org.soundings.exchange.Header;
import org.soundings.exchange.ResponsesCsv;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Themes;
import org.soundings.questionnaire.VariableSet;

/** What people wrote in answer to one question, by the number of their row, from 1. */
public final class OpenAnswers {
  private final List<String[]> lines;
  private final int headerRows;
  private final int column;

  private OpenAnswers(List<String[]> lines, int headerRows, int column) {
    this.lines = lines;
    this.headerRows = headerRows;
    this.column = column;
  }

  /**
   * @param item the open question's name
   * @throws Refused where the file cannot be read or has no column for it
   */
  public static OpenAnswers read(Path data, Questionnaire questionnaire, String item) {
    List<String[]> lines = CsvLines.read(data);
    Layout.Column declared = questionnaire.layout().columns().get(item);
    String wanted = Header.clean(declared == null ? item : declared.header());
    Layout layout = questionnaire.layout();
    int header = Math.min(layout.titleRows(), lines.size() - 1);
    List<String> names = Arrays.stream(lines.get(header)).map(Header::clean).toList();
    if (!names.contains(wanted)) {
      throw new Refused(
          ThemesProblem.NO_COLUMN.at(
              Place.of(data.toString()), wanted, Spelling.remedy(wanted, names)));
    }
    return new OpenAnswers(lines, header + layout.headerRows(), names.indexOf(wanted));
  }

  /** Everything that was written, by row; rows without words are left out. */
  public Map<Integer, String> texts() {
    Map<Integer, String> texts = new LinkedHashMap<>();
    for (int i = headerRows; i < lines.size(); i++) {
      String[] line = lines.get(i);
      String text = column < line.length ? Defused.undone(line[column]).strip() : "";
      if (!text.isEmpty() && !text.equals(ResponsesCsv.REFUSED)) {
        texts.put(i - headerRows + 1, text);
      }
    }
    return texts;
  }

  /**
   * Writes the data with a column for each theme in place of the words: 1 where it is there, 0
   * where it is not, nothing where the row is not among those coded. The words themselves are
   * replaced by {@code [coded]}.
   *
   * @param coded themes by the number of the row, none of them where the list is empty
   * @throws Refused where it cannot be written
   */
  public void write(Path file, Themes themes, Map<Integer, List<String>> coded) {
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> line = new ArrayList<>(Arrays.asList(lines.get(i)));
      if (i >= headerRows && column < line.size()) {
        line.set(column, line.get(column).isBlank() ? "" : "[coded]");
      }
      List<String> chosen = coded.get(i - headerRows + 1);
      for (Category theme : themes.options()) {
        line.add(
            i < headerRows ? Item.part(themes.id(), theme.code()) : mark(chosen, theme.code()));
      }
      all.add(line);
    }
    CsvLines.write(file, all);
  }

  private static String mark(@Nullable List<String> chosen, String theme) {
    if (chosen == null) {
      return "";
    }
    return chosen.contains(theme) ? VariableSet.CHOSEN : VariableSet.NOT_CHOSEN;
  }
}
