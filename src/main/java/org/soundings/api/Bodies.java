package org.soundings.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParser;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
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
      throw notJson();
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

  private static <T> @Nullable T parsed(byte[] body, Class<T> type) {
    try {
      refuseUnfinished(body);
      return JSON.fromJson(new ByteArrayInputStream(body), type);
    } catch (JsonbException | JsonException broken) {
      throw notJson();
    }
  }

  /**
   * Goes to the end of it. The parser of Payara 6.2025.10 never comes back from passing over an
   * object or list that has none (eclipse-ee4j/parsson#23); this can go when it does.
   */
  private static void refuseUnfinished(byte[] body) {
    try (JsonParser parser = Json.createParser(new ByteArrayInputStream(body))) {
      while (parser.hasNext()) {
        parser.next();
      }
    } catch (NoSuchElementException | IllegalStateException unfinished) {
      throw notJson();
    }
  }

  private static Refused notJson() {
    return new Refused(SubmissionProblem.NOT_JSON.at(Place.of("body")));
  }

  private static Problem problem(ConstraintViolation<?> broken) {
    String name = broken.getPropertyPath().toString();
    return SubmissionProblem.NOT_VALID.at(Place.of(name), name, broken.getMessage());
  }
}
