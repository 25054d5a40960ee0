package org.soundings.questionnaire.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Consent;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Instrument;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Wording;
import org.soundings.questionnaire.check.QuestionnaireProblem;

/** The top of a questionnaire's file and of its instruments; one reader reads one questionnaire. */
final class QuestionnaireReader {
  private final Path path;
  private final Problems problems;
  private final Places places;
  private final PageReader pageReader;
  private final List<Entry> files = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<Included> included = new ArrayList<>();
  private final List<Instrument> instruments = new ArrayList<>();
  private final Set<String> on;
  private boolean allOpened = true;
  private long length;

  QuestionnaireReader(Path path, Problems problems) {
    this(path, Set.of(), problems);
  }

  /**
   * @param on the modules that are switched on
   */
  QuestionnaireReader(Path path, Set<String> on, Problems problems) {
    this.path = path;
    this.on = on;
    this.problems = problems;
    this.places = new Places(Place.of(path.toString()));
    this.pageReader = new PageReader(places);
  }

  /** The questionnaire; of an instrument's file, one that asks no more than the instrument. */
  Questionnaire read() {
    Entry root = opened(YamlFile.read(path, problems));
    List<String> languages = Languages.declared(root);
    root.file().speak(languages, languages);
    Questionnaire read =
        isInstrument(root) ? instrument(root, languages) : questionnaire(root, languages);
    files.forEach(Entry::finish);
    return read;
  }

  private Questionnaire questionnaire(Entry root, List<String> languages) {
    Modules modules = Modules.of(root, on, problems);
    root.need("pages").list().forEach(entry -> pageOrInstrument(entry, modules));
    allOpened &= root.keys().contains("pages");
    Design design =
        root.find("design").filter(Entry::needKeys).map(DataReader::design).orElse(Design.NONE);
    return new Questionnaire(
        root.need("questionnaire").name(),
        root.need("version").text(),
        ContentHash.of(files, on),
        languages,
        root.need("title").wording(places),
        root.find("introduction").map(e -> e.wording(places)).orElse(null),
        root.find("consent").map(this::consent).orElse(null),
        root.find("paging").map(p -> p.choice(Paging.class)).orElse(Paging.ONE_PER_PAGE),
        root.find("policy").map(p -> p.choice(Audience.class)).orElse(Audience.RESEARCH),
        pages,
        scales(),
        design,
        root.find("data")
            .filter(Entry::needKeys)
            .map(new DataReader(places)::layout)
            .orElse(Layout.PLAIN),
        instruments,
        root.find("help").map(HelpReader::read).orElse(null));
  }

  private Questionnaire instrument(Entry root, List<String> languages) {
    root.file().say(words(root));
    take(Included.whole(root), Condition.ALWAYS);
    allOpened &= root.keys().contains("pages");
    return new Questionnaire(
        root.need("instrument").name(),
        root.need("version").text(),
        ContentHash.of(files, on),
        languages,
        root.need("title").wording(places),
        null,
        null,
        Paging.ONE_PER_PAGE,
        Audience.RESEARCH,
        pages,
        scales(),
        Design.NONE,
        Layout.PLAIN,
        instruments,
        null);
  }

  /** Whether it is an instrument's file that was read, which asks nobody by itself. */
  boolean isInstrument() {
    return isInstrument(files.getFirst());
  }

  private static boolean isInstrument(Entry file) {
    return file.keys().contains("instrument");
  }

  /** Whether every item could be read, so that nothing is called unknown that was only broken. */
  boolean complete() {
    return allOpened && pageReader.complete();
  }

  /** The questionnaire's file, then its instruments', as far as they were read. */
  List<Entry> files() {
    return List.copyOf(files);
  }

  Places places() {
    return places;
  }

  private Entry opened(Entry root) {
    files.add(root);
    allOpened &= root.hasKeys();
    return root;
  }

  private Consent consent(Entry entry) {
    return new Consent(entry.need("text").wording(places), entry.need("agree").wording(places));
  }

  private void pageOrInstrument(Entry entry, Modules modules) {
    boolean wanted = modules.has(entry);
    if (entry.keys().contains("include")) {
      if (wanted) {
        include(entry);
      } else {
        entry.pass();
      }
    } else {
      Page page = pageReader.page(entry, Condition.ALWAYS);
      if (wanted) {
        pages.add(page);
      }
    }
  }

  private void include(Entry entry) {
    Condition when = pageReader.when(entry);
    Entry named = entry.need("include");
    length += Instruments.length(path, named.text());
    if (length > YamlFile.LARGEST) {
      tooLarge(entry, named);
      return;
    }
    Entry root = opened(Instruments.open(path, named, problems));
    if (root.needKeys()) {
      YamlFile file = root.file();
      file.speak(Languages.declared(root), files.getFirst().file().wanted());
      root.need("instrument").name();
      file.say(words(root));
      file.say(words(entry));
      take(Included.of(root, entry), when);
    }
  }

  /** What an instrument leaves for others to say: "[helper]". */
  /** Told once: each file is read as often as it is included. */
  private void tooLarge(Entry entry, Entry named) {
    if (allOpened) {
      named.note(QuestionnaireProblem.INCLUDES_TOO_LARGE, YamlFile.LARGEST);
    }
    allOpened = false;
    entry.pass();
  }

  private Map<String, Wording> words(Entry entry) {
    Map<String, Wording> words = new LinkedHashMap<>();
    entry
        .find("words")
        .ifPresent(w -> w.map().forEach((left, said) -> words.put(left, said.wording(places))));
    return words;
  }

  private void take(Included taken, Condition when) {
    List<Page> its = taken.pages(pageReader, when, places);
    pages.addAll(its);
    included.add(taken);
    instruments.add(
        places.mark(
            taken.instrument(
                places,
                its.stream().map(Page::id).collect(Collectors.toCollection(LinkedHashSet::new))),
            taken.root().place()));
  }

  /** The scales of every file, once all items are known. */
  private List<Scale> scales() {
    List<Item> items = pages.stream().flatMap(page -> page.items().stream()).toList();
    List<Scale> scales = new ArrayList<>();
    if (!isInstrument()) {
      ScaleReader own = new ScaleReader(places, items, Map.of());
      Included.whole(files.getFirst())
          .scales()
          .forEach((id, scale) -> scales.add(own.read(id, scale, null, null)));
    }
    for (Included taken : included) {
      ScaleReader reader = new ScaleReader(places, items, taken.names());
      Wording source = Wordings.ofAny(taken.root().need("source"));
      Wording licence = Wordings.ofAny(taken.root().need("licence"));
      taken
          .scales()
          .forEach(
              (id, entry) -> {
                Scale scale = reader.read(id, entry, source, licence);
                if (taken.wants(id)) {
                  scales.add(scale);
                }
              });
    }
    return scales;
  }
}
