package org.soundings.exchange.infer;

import java.util.List;
import java.util.Map;
import org.soundings.exchange.CsvFile;

/** The proposed questionnaire as a file. */
record Proposal(
    CsvFile file,
    int headerRows,
    long rows,
    List<Draft> drafts,
    Map<String, String> design,
    Map<String, String> missing,
    Map<String, String> ignored) {

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
    yaml.append("questionnaire: ").append(Names.of(name, "data")).append('\n');
    yaml.append("version: \"1\"\nlanguage: en\n");
    yaml.append("title: ").append(Yaml.text(name)).append('\n');
    yaml.append(
        "# Everything is shown. Please write research (no group under 5) or organisation\n");
    yaml.append("# (none under 10) before you publish what is not public already.\n");
    yaml.append("policy: open\n");
  }

  private static void item(StringBuilder yaml, Draft draft) {
    draft.notes().forEach(note -> yaml.append("      # ").append(note).append('\n'));
    String indent = "      - ";
    for (String line : draft.lines()) {
      yaml.append(indent).append(line).append('\n');
      indent = "        ";
    }
  }

  private void data(StringBuilder yaml) {
    yaml.append("data:\n  header-rows: ").append(headerRows).append('\n');
    if (drafts.stream().anyMatch(draft -> !draft.columns().isEmpty())) {
      yaml.append("  columns:\n");
      drafts.forEach(
          draft -> draft.columns().forEach((variable, column) -> entry(yaml, variable, column)));
    }
    if (!missing.isEmpty()) {
      yaml.append("  # Why there is no answer: not-asked, skipped, refused or not-applicable.\n");
      yaml.append("  missing:\n");
      missing.forEach((text, reason) -> entry(yaml, text, reason));
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
