package dev.kalturadiscord.kalturasimulator.kaf;

import dev.kalturadiscord.kalturasimulator.fault.Exchange;
import dev.kalturadiscord.kalturasimulator.fault.FaultKind;
import dev.kalturadiscord.kalturasimulator.fault.FaultTarget;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** A question for the version, by which callers see that KAF is there; it is not recorded. */
final class VersionExchange implements Exchange {
  static final String PATH = "/version";

  private static final String VERSION = "5.100.0-simulated";

  private final Context http;

  VersionExchange(Context http) {
    this.http = http;
  }

  @Override
  public FaultTarget target() {
    return new FaultTarget("", "", PATH);
  }

  @Override
  public void execute(@Nullable FaultKind fault) {
    http.result(VERSION);
  }

  /** KAF answers 500 as long as it is not set up for the account. */
  @Override
  public void refuse(FaultKind fault) {
    http.status(500).result("");
  }
}
