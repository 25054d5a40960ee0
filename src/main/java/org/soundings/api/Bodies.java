package org.soundings.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;
import org.soundings.study.SubmissionProblem;

/** JSON that a program sends, as a record whose constraints hold. */
@ApplicationScoped
class Bodies {
  private static final Jsonb JSON = JsonbBuilder.create();

  private final Validator validator;

  @Inject
  Bodies(Validator validator) {
    this.validator = validator;
  }

  /**
   * @throws Refused where it is no such object, or breaks constraints, each by its name
   */
  <T> T read(byte[] body, Class<T> type) {
    T sent = parsed(body, type);
    if (sent == null) {
      throw SentJson.notJson();
    }
    List<Problem> wrong =
        validator.validate(sent).stream()
            .sorted(Comparator.comparing(each -> each.getPropertyPath().toString()))
            .map(Bodies::problem)
            .toList();
    if (!wrong.isEmpty()) {
      throw new Refused(wrong);
    }
    return sent;
  }

  /** The library reads only what is flat, since it gives up at depth and changes numbers. */
  private static <T> @Nullable T parsed(byte[] body, Class<T> type) {
    SentJson.refuseUnlessFlat(body, whole(type));
    try {
      return JSON.fromJson(new ByteArrayInputStream(body), type);
    } catch (JsonbException | JsonException broken) {
      throw SentJson.notJson();
    }
  }

  private static Set<String> whole(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getType() == int.class)
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  private static Problem problem(ConstraintViolation<?> broken) {
    String name = broken.getPropertyPath().toString();
    return SubmissionProblem.NOT_VALID.at(Place.of(name), name, broken.getMessage());
  }
}
