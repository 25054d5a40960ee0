package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.infer.column.Programme;
import org.soundings.exchange.infer.column.Yaml;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.label.Names;

/** The proposed questionnaire as a file. */
record Proposal(
    CsvFile file,
    Programme programme,
    int titleRows,
    int headerRows,
    long rows,
    List<ItemDraft> drafts,
    Map<String, String> design,
    List<ColumnEntry> designColumns,
    Map<String, String> missing,
    Map<String, String> ignored,
    Map<String, List<String>> leftOut,
    boolean shortRows,
    List<Look> ofFile) {

  /** What its author should look at, the most doubtful first. */
  List<Look> looks() {
    List<Look> all = new ArrayList<>(ofFile);
    drafts.forEach(draft -> all.addAll(draft.looks()));
    all.sort(Comparator.comparing(Look::doubt));
    return all;
  }

  String yaml() {
    StringBuilder yaml = new StringBuilder();
    head(yaml);
    yaml.append("pages:\n  - page: answers\n    items:\n");
    drafts.forEach(draft -> item(yaml, draft));
    if (!design.isEmpty()) {
      yaml.append("design:\n");
      design.forEach(
          (role, column) ->
              yaml.append("  ").append(role).append(": ").append(Yaml.text(column)).append('\n'));
    }
    data(yaml);
    return yaml.toString();
  }

  private void head(StringBuilder yaml) {
    String name = String.valueOf(file.path().getFileName()).replaceAll("\\.(csv|tsv|txt|gz)", "");
    yaml.append("# Proposed from ").append(file.path().getFileName()).append(": ").append(rows);
    yaml.append(" responses. Please read it through: the wordings, the order of\n");
    yaml.append(
        "# the options, what counts as missing, and which columns are left out at the end.\n");
    if (!programme.title().isEmpty()) {
      yaml.append("# Written by ").append(programme.title()).append(", so it is read with ");
      yaml.append(programme.conventions()).append(".\n");
    }
    ofFile.forEach(look -> comment(yaml, "# ", look.text()));
    yaml.append("questionnaire: ").append(Names.of(name, "data")).append('\n');
    yaml.append("version: \"1\"\nlanguage: en\n");
    yaml.append("title: ").append(Yaml.text(name)).append('\n');
    yaml.append(
        "# Everything is shown. Please write research (no group under 5) or organisation\n");
    yaml.append("# (none under 10) before you publish what is not public already.\n");
    yaml.append("policy: open\n");
  }

  private static void comment(StringBuilder yaml, String start, String text) {
    yaml.append(start)
        .append(text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " "))
        .append('\n');
  }

  private static void item(StringBuilder yaml, ItemDraft draft) {
    draft.looks().forEach(look -> comment(yaml, "      # Please look: ", look.text()));
    String indent = "      - ";
    for (String line : draft.lines()) {
      yaml.append(indent).append(line).append('\n');
      indent = "        ";
    }
  }

  private void data(StringBuilder yaml) {
    yaml.append("data:\n");
    if (titleRows > 0) {
      yaml.append("  title-rows: ").append(titleRows).append('\n');
    }
    yaml.append("  header-rows: ").append(headerRows).append('\n');
    if (shortRows) {
      yaml.append("  short-rows: yes\n");
    }
    List<ColumnEntry> entries = new ArrayList<>(designColumns);
    drafts.forEach(draft -> entries.addAll(draft.columns()));
    entries.removeIf(ColumnEntry::isPlain);
    if (!entries.isEmpty()) {
      yaml.append("  columns:\n");
      entries.forEach(entry -> entry(yaml, entry.variable(), entry.yaml()));
    }
    if (!missing.isEmpty()) {
      yaml.append("  # Why there is no answer: not-asked, skipped, refused or not-applicable.\n");
      yaml.append("  missing:\n");
      missing.forEach((text, reason) -> entry(yaml, text, reason));
    }
    if (!leftOut.isEmpty()) {
      yaml.append("  # Rows that are no responses: what they hold in which column.\n");
      yaml.append("  leave-out:\n");
      leftOut.forEach(
          (column, texts) ->
              entry(
                  yaml,
                  column,
                  "[" + String.join(", ", texts.stream().map(Yaml::quoted).toList()) + "]"));
    }
    if (!ignored.isEmpty()) {
      yaml.append("  ignore:\n");
      ignored.forEach(
          (column, why) ->
              yaml.append("    - ")
                  .append(Yaml.quoted(column))
                  .append(" # ")
                  .append(why)
                  .append('\n'));
    }
  }

  private static void entry(StringBuilder yaml, String key, String value) {
    yaml.append("    ").append(Yaml.word(key)).append(": ").append(value).append('\n');
  }
}
