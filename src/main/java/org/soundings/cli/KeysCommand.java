package org.soundings.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soundings.credential.KeyCopies;
import org.soundings.credential.KeyParts;
import org.soundings.credential.OpeningKey;
import org.soundings.credential.SealingKey;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code soundings keys}. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = {
      "Makes and copies keys of waves.",
      "For keys that people hold (key: trustee): make prints a new key once, in parts of which some are needed; prove opens "
          + "the test that the server sends, so that the wave can open; combine prints the whole key from its parts. "
          + "Nothing is stored: if the key is lost, nobody can read the answers of the wave.",
      "For keys that the server holds: copy makes a copy to keep in another place, and records it; whoever closes the wave "
          + "is told which copies to destroy."
    })
final class KeysCommand implements Callable<Integer> {
  /** As it is typed. */
  enum Action {
    make,
    prove,
    combine,
    copy
  }

  /** What the server seals a test under, besides the wave. */
  private static final String HOLDER = "holder";

  private static final int WHOLE = 1;

  @Parameters(paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}")
  private Action action = Action.make;

  @Option(
      names = "--parts",
      paramLabel = "N",
      description =
          "how many parts to make, up to 9; 1 is the whole key (default: ${DEFAULT-VALUE})")
  private int parts = 3;

  @Option(
      names = "--needed",
      paramLabel = "N",
      description = "how many of them are needed, from 2 (default: ${DEFAULT-VALUE})")
  private int needed = 2;

  @Option(
      names = "--wave",
      paramLabel = "STUDY/WAVE",
      description = "the wave of the test to open, or of the key to copy")
  private String wave = "";

  @Option(names = "--test", paramLabel = "TEXT", description = "the test that the server sent")
  private String test = "";

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "the key or its parts, one on each line (default: typed in, up to an empty line)")
  private @Nullable Path from;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "data folder of the server whose key to copy (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("data");

  @Option(names = "--to", paramLabel = "FOLDER", description = "where to put the copy")
  private Path to = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    switch (action) {
      case make -> make(out);
      case prove -> out.println(proof());
      case combine -> out.println(key().encoded());
      case copy -> copy(out);
    }
    out.flush();
    return 0;
  }

  private void make(PrintWriter out) {
    if (parts == WHOLE) {
      OpeningKey key = OpeningKey.generate();
      out.println("Public: " + key.sealing().text());
      out.println("Key (keep it secret): " + key.encoded());
      return;
    }
    if (needed < 2 || parts < needed || parts > 9) {
      throw new Refused(KeyFault.NO_SUCH_PARTS.at(Place.of("keys"), needed, parts));
    }
    KeyParts made = KeyParts.make(needed, parts);
    out.println("Public: " + made.key().sealing().text());
    out.println(
        "Give each part to a different person, who must keep it secret. %d of them open the answers; with fewer, the answers are lost."
            .formatted(needed));
    made.parts().forEach(part -> out.println(part.text()));
  }

  private void copy(PrintWriter out) throws IOException {
    KeyCopies copies = new KeyCopies(data.resolve(KeyCopies.FOLDER), wave);
    if (!copies.hasKey()) {
      throw new Refused(KeyFault.NOT_HERE.at(Place.of(data.toString()), wave));
    }
    if (!Files.isDirectory(to)) {
      throw new Refused(KeyFault.NO_FOLDER.at(Place.of(to.toString())));
    }
    if (to.toRealPath().startsWith(data.toRealPath())) {
      throw new Refused(KeyFault.INSIDE.at(Place.of(to.toString())));
    }
    try {
      copies.make(to, LocalDate.now(ZoneId.systemDefault())).forEach(out::println);
    } catch (FileAlreadyExistsException there) {
      throw new Refused(KeyFault.IS_THERE.at(Place.of(String.valueOf(there.getMessage()))));
    } catch (FileSystemException failed) {
      throw new Refused(
          KeyFault.NOT_WRITTEN.at(Place.of(to.toString()), String.valueOf(failed.getReason())));
    }
    out.println("Recorded copies of this key; destroy them once the wave is closed:");
    copies.all().forEach(out::println);
  }

  private String proof() throws IOException {
    OpeningKey key = key();
    return asked()
        .flatMap(bytes -> key.open(SealingKey.Purpose.TEST, wave, HOLDER, bytes))
        .map(SealingKey::proof)
        .orElseThrow(() -> new Refused(KeyFault.NOT_OPENED.at(Place.of("keys"))));
  }

  private Optional<byte[]> asked() {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(test.strip()));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private OpeningKey key() throws IOException {
    return KeyParts.combined(lines())
        .orElseThrow(() -> new Refused(KeyFault.NO_KEY.at(Place.of("keys"))));
  }

  private List<String> lines() throws IOException {
    if (from != null) {
      return Files.exists(from) ? Files.readAllLines(from) : List.of();
    }
    if (System.console() != null) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("Enter the key, or its parts, each on its own line; then an empty line.");
      err.flush();
    }
    BufferedReader typed =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return typed.lines().takeWhile(line -> !line.isBlank()).toList();
  }
}
