using Workerd = import "/workerd/workerd.capnp";

const proof :Workerd.Config = (
  services = [
    (name = "proof", worker = .worker),
    (name = "loopback", network = (allow = ["private", "public"])),
  ],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01",
  bindings = [(name = "GIVEN", fromEnvironment = "GIVEN")],
  globalOutbound = "loopback",
);
