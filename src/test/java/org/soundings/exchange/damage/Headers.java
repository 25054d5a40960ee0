package org.soundings.exchange.damage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.soundings.exchange.damage.Question.Column;

/** The header rows of a file, and the columns that the platform adds to it, as platforms do it. */
final class Headers {
  private record Added(String name, String wording, IntFunction<String> cell) {}

  private final Trait platform;
  private final List<Question> questions;
  private final List<Added> before;
  private final List<Added> after;
  private final int people;
  private final List<List<String>> rows = new ArrayList<>();

  Headers(Trait platform, List<Question> questions, int people) {
    this.platform = platform;
    this.questions = questions;
    this.people = people;
    this.before = before();
    this.after = after();
    int height =
        switch (platform) {
          case QUALTRICS -> 3;
          case QUALTRICS_OLD, SURVEYMONKEY, SURVEYMONKEY_REPEATED, SOSCI -> 2;
          default -> 1;
        };
    for (int i = 0; i < height; i++) {
      rows.add(new ArrayList<>());
    }
    before.forEach(this::add);
    questions.forEach(this::add);
    after.forEach(this::add);
  }

  List<List<String>> rows() {
    return rows;
  }

  boolean hasOneRow() {
    return rows.size() == 1;
  }

  List<List<String>> columnsBefore() {
    return cells(before);
  }

  List<List<String>> columnsAfter() {
    return cells(after);
  }

  private List<List<String>> cells(List<Added> added) {
    return added.stream().map(a -> IntStream.range(0, people).mapToObj(a.cell()).toList()).toList();
  }

  private void add(Added added) {
    switch (platform) {
      case QUALTRICS -> row(added.name, added.wording, "{\"ImportId\":\"" + added.name + "\"}");
      case QUALTRICS_OLD -> row("V" + (rows.getFirst().size() + 1), added.name);
      case SOSCI -> row(added.name, added.wording);
      case SURVEYMONKEY -> row(added.name, "");
      case SURVEYMONKEY_REPEATED -> row(added.name, added.name);
      default -> row(added.name);
    }
  }

  private void row(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      rows.get(i).add(cells[i]);
    }
  }

  private void add(Question question) {
    for (Column column : question.columns()) {
      add(question, column);
    }
  }

  private void add(Question question, Column column) {
    String code = question.code();
    String wording = question.wording();
    boolean parted = !column.part().isEmpty();
    String spoken = parted ? wording + " - " + column.part() : wording;
    String numbered = parted ? code + "_" + column.partCode() : code;
    boolean first = column == question.columns().getFirst();
    String below =
        parted
            ? column.part()
            : question.truth() instanceof Truth.Words ? "Open-Ended Response" : "Response";
    switch (platform) {
      case QUESTIONS -> row(spoken);
      case GOOGLE_FORMS -> row(parted ? wording + " [" + column.part() + "]" : wording);
      case SURVEYMONKEY -> row(first ? wording : "", below);
      case SURVEYMONKEY_REPEATED -> row(wording, below);
      case QUALTRICS ->
          row(numbered, spoken, "{\"ImportId\":\"QID" + numbered.substring(1) + "\"}");
      case QUALTRICS_OLD -> row(numbered, spoken);
      case SOSCI -> row(numbered, parted ? wording + ": " + column.part() : wording);
      case LIMESURVEY ->
          row(
              parted
                  ? code
                      + "[SQ00"
                      + column.partCode()
                      + "]. "
                      + wording
                      + " ["
                      + column.part()
                      + "]"
                  : wording.equals(code) ? code : code + ". " + wording);
      case REDCAP ->
          row(parted ? code + (isSet(question) ? "___" : "_") + column.partCode() : code);
      case KOBO -> row(parted ? code + "/" + column.part().replaceAll("[ /]", "_") : code);
      default -> row(numbered);
    }
  }

  private static boolean isSet(Question question) {
    return question.truth() instanceof Truth.Columns;
  }

  private List<Added> before() {
    IntFunction<String> time = i -> "2024-01-02 03:" + (10 + i % 50) + ":05";
    return switch (platform) {
      case GOOGLE_FORMS ->
          List.of(new Added("Timestamp", "", i -> "1/2/2024 3:" + (10 + i % 50) + ":05"));
      case SURVEYMONKEY, SURVEYMONKEY_REPEATED ->
          List.of(
              new Added("RespondentID", "", i -> "1122334" + (100 + i)),
              new Added("CollectorID", "", i -> "99887766"),
              new Added("StartDate", "", i -> "01/02/2024 03:" + (10 + i % 50) + ":05 AM"),
              new Added("IP Address", "", i -> "10.0.0." + i));
      case QUALTRICS, QUALTRICS_OLD ->
          List.of(
              new Added("StartDate", "Start Date", time),
              new Added("Status", "Response Type", i -> "IP Address"),
              new Added("IPAddress", "IP Address", i -> "10.0.0." + i),
              new Added("Progress", "Progress", i -> "100"),
              new Added("Finished", "Finished", i -> "True"),
              new Added("RecordedDate", "Recorded Date", time),
              new Added(
                  platform == Trait.QUALTRICS ? "ResponseId" : "ResponseID",
                  "Response ID",
                  i -> "R_3k" + (1000 + i * 7) + "xYz"));
      case LIMESURVEY ->
          List.of(
              new Added("id. Response ID", "", i -> Integer.toString(i + 3)),
              new Added("submitdate. Date submitted", "", time),
              new Added("lastpage. Last page", "", i -> "4"),
              new Added("startlanguage. Start language", "", i -> "en"));
      case SOSCI ->
          List.of(
              new Added("CASE", "Interview-Nummer (fortlaufend)", i -> Integer.toString(100 + i)),
              new Added("QUESTNNR", "Fragebogen, der im Interview verwendet wurde", i -> "base"),
              new Added("STARTED", "Zeitpunkt zu dem das Interview begonnen hat", time));
      case REDCAP -> List.of(new Added("record_id", "", i -> Integer.toString(i + 1)));
      case KOBO ->
          List.of(
              new Added("start", "", i -> "2024-01-02T03:" + (10 + i % 50) + ":05.123+01:00"),
              new Added("end", "", i -> "2024-01-02T04:" + (10 + i % 50) + ":05.123+01:00"));
      default -> List.of();
    };
  }

  private List<Added> after() {
    return switch (platform) {
      case SOSCI ->
          List.of(
              new Added("LASTDATA", "Zeitpunkt der letzten Änderung", i -> "2024-01-02 04:00:00"),
              new Added("FINISHED", "Wurde die Befragung abgeschlossen?", i -> "1"),
              new Added("MAXPAGE", "Letzte Seite, die bearbeitet wurde", i -> "5"));
      case REDCAP -> List.of(new Added("survey_complete", "", i -> "2"));
      case KOBO ->
          List.of(
              new Added("_id", "", i -> Integer.toString(5551 + i)),
              new Added("_uuid", "", i -> "0b7d6c1a-3f6e-4d3e-9b9a-0000000000" + (10 + i)),
              new Added("_index", "", i -> Integer.toString(i + 1)));
      default -> List.of();
    };
  }

  /** By question and column, the names that the column may go by, the likeliest first. */
  List<List<List<String>>> names() {
    List<List<List<String>>> names = new ArrayList<>();
    int at = before.size();
    for (Question question : questions) {
      List<List<String>> own = new ArrayList<>();
      for (int i = 0; i < question.columns().size(); i++) {
        own.add(names(at + i));
      }
      names.add(own);
      at += question.columns().size();
    }
    return names;
  }

  private List<String> names(int at) {
    Set<String> names = new LinkedHashSet<>();
    String spanning = spanning(at);
    for (int i = 1; i < rows.size(); i++) {
      names.add(spanning + " - " + rows.get(i).get(at));
    }
    for (List<String> row : rows) {
      String cell = row.get(at);
      long before = row.subList(0, at).stream().filter(cell::equals).count();
      long all = row.stream().filter(cell::equals).count();
      if (!cell.isEmpty()) {
        names.add(all > 1 ? cell + " (" + (before + 1) + ")" : cell);
      }
    }
    return names.stream().map(name -> name.replaceAll("\\s+", " ").strip()).toList();
  }

  private String spanning(int at) {
    for (int i = at; i >= 0; i--) {
      if (!rows.getFirst().get(i).isEmpty()) {
        return rows.getFirst().get(i);
      }
    }
    return "";
  }
}
