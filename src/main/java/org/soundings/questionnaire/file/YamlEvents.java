package org.soundings.questionnaire.file;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;

/** The events of one YAML document, made into entries; every method throws {@link Refused}. */
final class YamlEvents {
  private static final int EVENTS_BETWEEN = 256;

  private final YamlFile file;
  private final String text;
  private final Iterator<Event> events;
  private final long begun = spent();
  private @Nullable Event last;
  private int read;

  YamlEvents(YamlFile file, String text) {
    this.file = file;
    this.text = text;
    this.events = new Parse(settings(text)).parseString(text).iterator();
  }

  /** Read in one piece: the parser copies all that it has of a long text for every piece more. */
  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setCodePointLimit(YamlFile.LARGEST)
        .setBufferSize(text.length() + 1)
        .build();
  }

  private static long spent() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void refuseSlow(Event event) {
    read++;
    if (read % EVENTS_BETWEEN == 0 && spent() - begun > YamlFile.LONGEST.toNanos()) {
      throw refused(FileProblem.TOO_SLOW, place(event), YamlFile.LONGEST.toSeconds());
    }
  }

  Entry document() {
    next(Event.ID.StreamStart);
    Event start = next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      throw refused(FileProblem.EMPTY, file.place(1, 1));
    }
    Entry root = entry(next(), 1);
    next(Event.ID.DocumentEnd);
    Event end = next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw refused(FileProblem.SECOND_DOCUMENT, place(end));
    }
    return root;
  }

  private Entry entry(Event event, int depth) {
    Place place = place(event);
    plain(event, place);
    if (depth > YamlFile.DEEPEST) {
      throw refused(FileProblem.TOO_DEEP, place, YamlFile.DEEPEST);
    }
    return switch (event.getEventId()) {
      case Scalar -> Entry.scalar(file, place, ((ScalarEvent) event).getValue());
      case SequenceStart -> Entry.sequence(file, place, sequence(depth));
      case MappingStart -> mapping(place, depth);
      default -> throw new IllegalStateException("unexpected " + event);
    };
  }

  private List<Entry> sequence(int depth) {
    List<Entry> entries = new ArrayList<>();
    for (Event e = next(); e.getEventId() != Event.ID.SequenceEnd; e = next()) {
      entries.add(entry(e, depth + 1));
    }
    return entries;
  }

  private Entry mapping(Place place, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    for (Event e = next(); e.getEventId() != Event.ID.MappingEnd; e = next()) {
      Place at = place(e);
      plain(e, at);
      if (!(e instanceof ScalarEvent key)) {
        throw refused(FileProblem.KEY_NOT_TEXT, at);
      }
      Entry value = entry(next(), depth + 1);
      Place first = keys.putIfAbsent(key.getValue(), at);
      if (first != null) {
        file.note(FileProblem.SAME_KEY.at(at, key.getValue(), first.line()));
      } else {
        entries.put(key.getValue(), value);
      }
    }
    return Entry.mapping(file, place, entries, keys);
  }

  private static void plain(Event event, Place place) {
    if (event instanceof AliasEvent
        || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw refused(FileProblem.ALIAS, place);
    }
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> Optional.empty();
        };
    if (tag.isPresent()) {
      throw refused(FileProblem.TAG, place, tag.get());
    }
  }

  private void next(Event.ID expected) {
    Event event = next();
    if (event.getEventId() != expected) {
      throw new IllegalStateException("expected " + expected + " but found " + event);
    }
  }

  private Event next() {
    try {
      Event event = events.next();
      refuseSlow(event);
      last = event;
      return event;
    } catch (MarkedYamlEngineException syntax) {
      throw new Refused(explain(syntax));
    } catch (ReaderException unprintable) {
      throw refused(
          FileProblem.CONTROL, placeOf(unprintable.getPosition()), unprintable.getCodePoint());
    } catch (YamlEngineException unmarked) {
      Place place = last == null ? file.place(0, 0) : place(last);
      throw refused(FileProblem.SYNTAX, place, String.valueOf(unmarked.getMessage()));
    }
  }

  private Problem explain(MarkedYamlEngineException syntax) {
    int line = syntax.getProblemMark().map(Mark::getLine).orElse(0);
    int column = syntax.getProblemMark().map(Mark::getColumn).orElse(0);
    String written = text.lines().skip(line).findFirst().orElse("");
    int tab = written.indexOf('\t');
    if (tab >= 0 && written.substring(0, tab).isBlank()) {
      return FileProblem.TAB.at(file.place(line + 1, tab + 1));
    }
    return FileProblem.SYNTAX.at(file.place(line + 1, column + 1), syntax.getProblem());
  }

  private Place place(Event event) {
    return event
        .getStartMark()
        .map(mark -> file.place(mark.getLine() + 1, mark.getColumn() + 1))
        .orElseGet(() -> file.place(0, 0));
  }

  private Place placeOf(int codePoint) {
    int index =
        text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
    String[] before = text.substring(0, index).split("\n", -1);
    return file.place(before.length, before[before.length - 1].length() + 1);
  }

  private static Refused refused(FileProblem kind, Place place, Object... arguments) {
    return new Refused(kind.at(place, arguments));
  }
}
