package org.soundings.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskWords;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;
import org.soundings.web.FormBody;

/** The fields of a form that was sent, each once. */
record SentForm(Map<String, String> values) {
  static final SentForm NONE = new SentForm(Map.of());

  SentForm {
    values = Map.copyOf(values);
  }

  static SentForm of(byte[] body) {
    Map<String, String> values = new LinkedHashMap<>();
    FormBody.fields(body).forEach((name, all) -> values.put(name, all.getFirst()));
    return new SentForm(values);
  }

  /** Empty where it was not sent. */
  String one(String name) {
    return values.getOrDefault(name, "");
  }

  /** As if a field had not been sent. */
  SentForm without(String name) {
    Map<String, String> others = new LinkedHashMap<>(values);
    others.remove(name);
    return new SentForm(others);
  }

  /** The form again, with what is wrong beside its fields. */
  DeskForm back(DeskForm form, Refused refused, DeskWords words) {
    return form.sent(values, wrong(refused.problems(), words));
  }

  /** The same of problems that are about no field: they stand beside this one, or the button. */
  DeskForm back(DeskForm form, Refused refused, String field, DeskWords words) {
    boolean known =
        form.fields().stream()
            .anyMatch(f -> f.name().equals(refused.problems().getFirst().place().file()));
    return known
        ? back(form, refused, words)
        : form.sent(values, Map.of(field, words.problem(refused.problems().getFirst())));
  }

  private static Map<String, Said> wrong(List<Problem> problems, DeskWords words) {
    Map<String, Said> wrong = new HashMap<>();
    for (Problem problem : problems) {
      String field = problem.place().file();
      wrong.putIfAbsent(field, words.problem(problem));
    }
    return wrong;
  }
}
