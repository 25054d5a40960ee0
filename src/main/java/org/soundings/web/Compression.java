package org.soundings.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Sends texts compressed to those who ask for it, each reply whole and with its length. The web
 * server's own compression is off: it mixes up replies (ADR 55).
 */
@Provider
public class Compression implements WriterInterceptor {
  private static final int SMALLEST = 1_000;
  private static final Set<String> TYPES =
      Set.of("json", "yaml", "javascript", "svg+xml", "xml", "markdown");

  private static final Pattern GZIP =
      Pattern.compile(
          "(^|,)\\s*(x-)?gzip\\s*(,|$|;\\s*q=(1|0\\.0*[1-9]))", Pattern.CASE_INSENSITIVE);

  @Context private HttpHeaders asked;

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (!isText(context.getMediaType())) {
      context.proceed();
      return;
    }
    OutputStream out = context.getOutputStream();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    context.setOutputStream(text);
    context.proceed();
    byte[] reply = text.toByteArray();
    MultivaluedMap<String, Object> headers = context.getHeaders();
    headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (reply.length >= SMALLEST && isAskedFor()) {
      headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
      reply = compressed(reply);
    }
    headers.putSingle(HttpHeaders.CONTENT_LENGTH, reply.length);
    out.write(reply);
  }

  private static boolean isText(MediaType type) {
    return type.getType().equals("text") || TYPES.contains(type.getSubtype());
  }

  /** Whether gzip is named, and not with the quality 0 (RFC 9110, 12.5.3). */
  private boolean isAskedFor() {
    String codings = asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
    return codings != null && GZIP.matcher(codings).find();
  }

  private static byte[] compressed(byte[] reply) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(reply.length / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(reply);
    }
    return compressed.toByteArray();
  }
}
