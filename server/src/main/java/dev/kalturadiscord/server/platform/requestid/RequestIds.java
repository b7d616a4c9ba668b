package dev.kalturadiscord.server.platform.requestid;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of the request a thread works on; stands in every log line of it. */
public final class RequestIds {

  /** Name of the header, both ways. */
  public static final String HEADER = "X-Request-Id";

  private static final String MDC_KEY = "requestId";
  private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  /** Begins a request: takes the caller's id when it is usable in logs, else makes one. */
  public static String begin(@Nullable String offered) {
    String id =
        offered != null && USABLE.matcher(offered).matches()
            ? offered
            : UlidCreator.getUlid().toLowerCase();
    MDC.put(MDC_KEY, id);
    return id;
  }

  public static void end() {
    MDC.remove(MDC_KEY);
  }

  /** The id of the current request; a new one when the thread works on none yet. */
  public static String current() {
    String id = MDC.get(MDC_KEY);
    return id == null ? begin(null) : id;
  }
}
