package org.soundings.verification.reference;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/** A JSON list of cases. JSON is read as the YAML that it is. */
final class CaseFile {
  private static final int MEGABYTE = 1 << 20;
  private static final int LIMIT = 64;

  private CaseFile() {}

  static List<ReferenceCase> read(Path file) {
    List<ReferenceCase> cases = new ArrayList<>();
    if (!(load(file) instanceof List<?> list)) {
      throw new Refused(VerifyProblem.NOT_JSON.at(Place.of(file.toString()), "not a list"));
    }
    for (Object entry : list) {
      CaseReader reader = new CaseReader(file, entry);
      try {
        cases.add(reader.read());
      } catch (UnreadableCase e) {
        cases.add(reader.unread(String.valueOf(e.getMessage())));
      }
    }
    return cases;
  }

  private static @Nullable Object load(Path file) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file.toString())
            .setCodePointLimit(LIMIT * MEGABYTE)
            .setMaxAliasesForCollections(0)
            .build();
    try (Reader reader = Files.newBufferedReader(file)) {
      long megabytes = Files.size(file) / MEGABYTE;
      if (megabytes > LIMIT) {
        throw new Refused(VerifyProblem.TOO_LARGE.at(Place.of(file.toString()), megabytes, LIMIT));
      }
      return new Load(settings).loadFromReader(reader);
    } catch (IOException e) {
      throw new Refused(VerifyProblem.NOT_READ.at(Place.of(file.toString()), e.toString()));
    } catch (MarkedYamlEngineException e) {
      throw new Refused(VerifyProblem.NOT_JSON.at(place(file, e), e.getProblem()));
    } catch (YamlEngineException e) {
      throw new Refused(VerifyProblem.NOT_JSON.at(Place.of(file.toString()), e.toString()));
    }
  }

  private static Place place(Path file, MarkedYamlEngineException e) {
    return e.getProblemMark()
        .map((Mark m) -> new Place(file.toString(), m.getLine() + 1, m.getColumn() + 1))
        .orElse(Place.of(file.toString()));
  }

  /** Reads the fields of one case, and says which one is amiss. */
  private record CaseReader(Path file, @Nullable Object entry) {
    ReferenceCase read() {
      return new ReferenceCase(
          file.getFileName().toString(),
          field("id", String.class),
          field("dataset", String.class),
          field("statistic", String.class),
          map("arguments"),
          map("expected"),
          field("tolerance", Number.class).doubleValue(),
          find("note") instanceof String note ? note : "");
    }

    /** In its place, a case that says why it is none. */
    ReferenceCase unread(String why) {
      String name = file.getFileName().toString();
      String id = String.valueOf(find("id"));
      return new ReferenceCase(
          name, id, "", ReferenceCase.UNREAD, Map.of(), Map.of(), Double.NaN, why);
    }

    private @Nullable Object find(String name) {
      return entry instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private <T> T field(String name, Class<T> type) {
      Object value = find(name);
      if (!type.isInstance(value)) {
        throw new UnreadableCase("the case lacks or misuses the field `" + name + "`");
      }
      return type.cast(value);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(String name) {
      return (Map<String, Object>) field(name, Map.class);
    }
  }
}
