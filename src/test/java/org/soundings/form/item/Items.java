package org.soundings.form.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Ask;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/** Short ways to write items, fields and values in tests. */
final class Items {
  static final Value SKIPPED = new Value.Absent(Missing.SKIPPED);
  static final Value REFUSED = new Value.Absent(Missing.REFUSED);
  static final Value NOT_APPLICABLE = new Value.Absent(Missing.NOT_APPLICABLE);

  private Items() {}

  static Ask ask(String id) {
    return new Ask(id, Wording.of("en", id), null, false, false, Condition.ALWAYS);
  }

  static Ask refusable(String id) {
    return new Ask(id, Wording.of("en", id), null, false, true, Condition.ALWAYS);
  }

  /** Options by code; {@code !code} is exclusive, {@code code+} is "other". */
  static List<Category> options(String... codes) {
    List<Category> options = new ArrayList<>();
    for (String code : codes) {
      Category.Role role =
          code.startsWith("!")
              ? Category.Role.EXCLUSIVE
              : code.endsWith("+") ? Category.Role.OTHER : Category.Role.PLAIN;
      String plain = code.replaceAll("^!|\\+$", "");
      options.add(new Category(plain, Wording.of("en", plain), role, role != Category.Role.PLAIN));
    }
    return options;
  }

  /** Fields as {@code name=value}. */
  static Fields fields(String... pairs) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      fields
          .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
          .add(pair.substring(equals + 1));
    }
    return new Fields(fields);
  }

  static Value code(String code) {
    return new Value.Code(code);
  }

  /** The kinds of the problems found. */
  static List<FieldProblem.Kind> kinds(Answer answer) {
    return answer.problems().stream().map(FieldProblem::kind).toList();
  }
}
