package org.soundings.server;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.soundings.form.Browser;

/** Somebody who has sent the first page of the questionnaire "everything" and not more. */
record Begun(Respondent respondent) {
  /**
   * @param line what she typed
   */
  static Begun of(ServerProcess server, int tenure, String line) {
    Respondent respondent = new Respondent(server);
    Map<String, List<String>> answers =
        Map.of(
            "_agreed", List.of("1"),
            "consented", List.of("yes"),
            "tenure", List.of(Integer.toString(tenure)),
            "line", List.of("other"),
            "line.other.text", List.of(line));
    Respondent.Page page = respondent.get("/s/everything");
    while (respondent.cookies.isEmpty() || page.address().toString().contains("page=work")) {
      Element form = page.html().expectFirst("form[method=post]");
      page = respondent.post(form.attr("action"), Respondent.filled(form, answers));
    }
    return new Begun(respondent);
  }

  /** What the first page has in its fields when she comes back. */
  Map<String, List<String>> shown() {
    Respondent.Page page = respondent.get("/s/everything?page=work");
    return new Browser(page.html().html()).fields();
  }
}
