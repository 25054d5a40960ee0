package org.soundings.libraries;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The libraries that are shipped: those of the application, and those within Payara Micro; also
 * those that a jar has taken in with their {@code pom.properties}.
 */
final class Shipped {
  private static final Pattern FILE = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");
  private static final String POM = "pom.properties";
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /** Of those whose files do not say it. */
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("asm", "org.ow2.asm"),
          Map.entry("asm-analysis", "org.ow2.asm"),
          Map.entry("asm-commons", "org.ow2.asm"),
          Map.entry("asm-tree", "org.ow2.asm"),
          Map.entry("asm-util", "org.ow2.asm"),
          Map.entry("bcprov-jdk18on", "org.bouncycastle"),
          Map.entry("checker-qual", "org.checkerframework"),
          Map.entry("h2", "com.h2database"),
          Map.entry("jspecify", "org.jspecify"),
          Map.entry("payara-micro", "fish.payara.extras"),
          Map.entry("picocli", "info.picocli"),
          Map.entry("postgresql", "org.postgresql"),
          Map.entry("reactive-streams", "org.reactivestreams"),
          Map.entry("reactor-core", "io.projectreactor"),
          Map.entry("webauthn4j-core", "com.webauthn4j"));

  private final List<Library> found = new ArrayList<>();

  private Shipped() {}

  /**
   * @param target where the build has put the application and Payara Micro
   */
  static List<Library> of(Path target) throws IOException {
    Shipped shipped = new Shipped();
    try (Stream<Path> files = Files.list(target.resolve("soundings/WEB-INF/lib"))) {
      for (Path jar : files.sorted().toList()) {
        shipped.read(jar.getFileName().toString(), Files.readAllBytes(jar));
      }
    }
    Path payara = target.resolve("payara-micro.jar");
    shipped.read("payara-micro.jar", Files.readAllBytes(payara));
    return shipped.found.stream()
        .distinct()
        .sorted(Comparator.comparing(Library::place).thenComparing(Library::purl))
        .toList();
  }

  /** As CycloneDX writes it. */
  static JsonObject bill(List<Library> libraries) {
    var components = Json.createArrayBuilder();
    libraries.forEach(library -> components.add(library.component()));
    return Json.createObjectBuilder()
        .add("bomFormat", "CycloneDX")
        .add("specVersion", "1.6")
        .add("version", 1)
        .add("components", components)
        .build();
  }

  private void read(String place, byte[] jar) throws IOException {
    int before = found.size();
    Properties manifest = new Properties();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        if (e.getName().endsWith(".jar")) {
          read(e.getName().substring(e.getName().lastIndexOf('/') + 1), entries.readAllBytes());
        } else if (e.getName().endsWith("/" + POM)) {
          addPom(entries, place);
        } else if (e.getName().equals(MANIFEST)) {
          manifest.load(entries);
        }
      }
    }
    if (found.stream().skip(before).noneMatch(library -> library.place().equals(place))) {
      addFile(place, manifest);
    }
  }

  private void addPom(InputStream entry, String place) throws IOException {
    Properties pom = new Properties();
    pom.load(entry);
    String name = pom.getProperty("artifactId", withoutEnding(place));
    add(pom.getProperty("groupId", ""), name, pom.getProperty("version", ""), place);
  }

  /** Whatever its file and its manifest say. */
  private void addFile(String place, Properties manifest) {
    Matcher named = FILE.matcher(place);
    String version =
        manifest.getProperty("Bundle-Version", manifest.getProperty("Implementation-Version", ""));
    add(
        "",
        named.matches() ? named.group(1) : withoutEnding(place),
        named.matches() ? named.group(2) : version,
        place);
  }

  private void add(String group, String name, String version, String place) {
    found.add(
        new Library(
            group.isEmpty() ? GROUPS.getOrDefault(name, "") : group,
            name,
            version.replaceFirst("\\.RELEASE$", ""),
            place));
  }

  private static String withoutEnding(String file) {
    return file.replaceFirst("\\.jar$", "");
  }
}
