package dev.kalturadiscord.server.kaltura;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The providers there are. Which one made a meeting is asked about it, also after a change. */
@Singleton
public final class MeetingProviders {

  private final Map<ProviderName, MeetingProvider> providers;
  private final ProviderName chosen;

  @Inject
  MeetingProviders(RoomProvider room, KmeProvider kme, KalturaSettings settings) {
    this(List.of(room, kme), settings.provider());
  }

  public MeetingProviders(List<MeetingProvider> providers, ProviderName chosen) {
    this.providers =
        providers.stream().collect(Collectors.toMap(MeetingProvider::name, Function.identity()));
    this.chosen = chosen;
  }

  /** The one that the operator has chosen for new meetings. */
  public ProviderName chosen() {
    return chosen;
  }

  /** The provider of this name. */
  public MeetingProvider of(ProviderName name) {
    MeetingProvider provider = providers.get(name);
    if (provider == null) {
      throw new IllegalStateException("There is no provider " + name.text());
    }
    return provider;
  }
}
