"""The parts of the dispute page, in the order of the paper register."""
