package org.soundings.container;

import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Behind the filter that understands HTTP: what the web server answers by itself, while the
 * application is not there yet or no longer, or has failed, is replaced by words of ours. Its own
 * pages name it and its version, and may show how it failed. Whatever the application answers has
 * the header {@value #MARK}.
 */
final class OwnReplies extends BaseFilter {
  private static final String MARK = "Content-Security-Policy";

  private static final int BAD_REQUEST = 400;
  private static final int EXPECTATION_FAILED = 417;

  private static final Attribute<Boolean> REPLACED =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(OwnReplies.class.getName() + ".replaced");

  @Override
  public NextAction handleWrite(FilterChainContext context) {
    if (context.getMessage() instanceof HttpPacket part
        && part.getHttpHeader() instanceof HttpResponsePacket reply
        && !reply.isAcknowledgement()) {
      boolean last = part instanceof HttpContent content && content.isLast();
      if (REPLACED.isSet(reply)) {
        context.setMessage(HttpContent.create(reply, last, Buffers.EMPTY_BUFFER));
      } else if (!reply.isCommitted() && !reply.containsHeader(MARK)) {
        REPLACED.set(reply, true);
        context.setMessage(replaced(reply, last, words(reply.getStatus())));
      }
    }
    return context.getInvokeAction();
  }

  /** Without the application it answers 404. */
  private static Refusal words(int status) {
    return status == BAD_REQUEST || status == EXPECTATION_FAILED
        ? Refusal.NOT_HTTP
        : Refusal.NOT_THERE;
  }

  private static HttpContent replaced(HttpResponsePacket reply, boolean last, Refusal words) {
    reply.setStatus(words.status());
    reply.getHeaders().clear();
    words.headers().forEach(reply::setHeader);
    reply.setHeader(Header.Connection, "close");
    reply.setChunked(false);
    reply.setContentLength(words.text().length);
    return HttpContent.create(reply, last, Buffers.wrap(null, words.text()));
  }
}
