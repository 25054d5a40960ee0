package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.credential.Credential;

/** P4: a dump of the server's memory after the fact. */
class HeapIT {
  @TempDir Path folder;

  @Test
  void p4NoAddressNoCodeAndNoTicketIsInTheMemoryAfterTheFact() throws Exception {
    ServerProcess own = ServerProcess.start(InvitedStudy.folder(10), Map.of());
    try {
      InvitedStudy ward = new InvitedStudy(own);
      List<String> codes = ward.links(10).stream().map(InvitedStudy::code).toList();
      List<String> secrets = new ArrayList<>(List.of("@canary.example"));
      codes.forEach(code -> secrets.addAll(List.of(code, code.replace("-", ""))));
      for (String code : codes.subList(0, 6)) {
        Device device = new Device(own, code);
        Credential credential = device.credential(device.blinding()).orElseThrow();
        handIn(own, credential.text());
        secrets.add(credential.text());
      }
      for (String code : codes.subList(6, 12)) {
        Respondent somebody = new Respondent(own);
        Element form = somebody.get("/i/ward").html().expectFirst("form");
        Respondent.Page ticket =
            somebody.post("/i/ward", Respondent.filled(form, Map.of("code", List.of(code))));
        String credential = ticket.html().expectFirst("[name=credential]").attr("value");
        handIn(own, credential);
        secrets.add(credential);
      }
      assertEquals(200, ward.get("/reminders.csv").statusCode());
      assertEquals(200, ward.get("/codes.html").statusCode());

      String memory = memory(own);
      assertTrue(memory.contains("How we work"), "what is there is found: the study's title");
      for (String secret : secrets) {
        assertFalse(memory.contains(secret), secret + " is in the memory");
      }
      System.out.printf(
          "P4: %d addresses, codes and tickets looked for in %,d bytes of memory: none found%n",
          secrets.size(), memory.length());
    } finally {
      own.stop();
    }
  }

  private static void handIn(ServerProcess own, String credential) {
    Respondent respondent = new Respondent(own);
    Respondent.Page begun =
        respondent.post("/s/ward/begin", List.of(Map.entry("credential", credential)));
    assertEquals(200, begun.status());
    assertFalse(respondent.answer("ward", Respondent::nothing).receipt().isEmpty());
  }

  /** Every object that is still held, letter by letter; wide letters as narrow ones. */
  private String memory(ServerProcess own) throws Exception {
    Path dump = folder.resolve("memory.hprof");
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(own.pid()),
                "GC.heap_dump",
                dump.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, jcmd.waitFor(), said);
    byte[] bytes = Files.readAllBytes(dump);
    int length = 0;
    for (byte b : bytes) {
      if (b != 0) {
        bytes[length++] = b;
      }
    }
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }
}
