require("not-installed");
